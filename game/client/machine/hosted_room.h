// A room kept by a server that runs beside this program. Where that server
// crashes another one carries on, a few times a minute; where this program crashes a
// real session goes on without it, and the next start finds it again, also where
// the server has gone meanwhile.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/base/random.h"
#include "game/client/app/preferences.h"
#include "game/client/app/world/world.h"
#include "game/client/machine/endings.h"
#include "game/client/machine/posix/knock.h"
#include "game/client/machine/room_file.h"

namespace streep::client {

struct RoomSetup {
  std::optional<std::uint16_t> port{};  // of a room; a rehearsal takes any that is free
  std::string database{};               // of a real session; empty: the usual one
  std::string rehearsal_database{};     // empty: one that is thrown away
  double crowd_speed = 1;               // of simulated players
  std::optional<base::Seed> seed{};     // of a rehearsal; none: other draws each time
  std::string room_file{};              // room_file.h; empty: a room ends with this program, however that ends
  std::string trial_file{};             // for a deck that is only tried
};

class HostedRoom final : public RoomServer {
 public:
  HostedRoom(RoomSetup setup, Vocabulary vocabulary);
  ~HostedRoom() override;  // waits until its programs have ended
  HostedRoom(const HostedRoom&) = delete;
  HostedRoom& operator=(const HostedRoom&) = delete;

  void open(const RoomWish& wish) override;
  void carry_on() override;
  void close() override;
  void knock_at(const std::string& host) override;
  void tick(double now, std::vector<Happened>& happened);
  void wait_for_end();  // of what was closed: then the totals are all on the disk

 private:
  [[nodiscard]] bool survives() const { return room_file_ && wish_.rehearsal == 0; }
  void begin();
  void clean_up();
  void start_server(const std::vector<std::string>& more, const std::string& input);
  void start_crowd();
  void listen();
  void lose_server(const std::string& problem);  // empty: nobody knows what
  void revive(double now);
  void look_around(double now);
  void fail(const std::string& problem);
  [[nodiscard]] const deck::Words& words() const { return words_(wish_.language); }

  RoomSetup setup_;
  Vocabulary words_;
  RoomWish wish_;
  OwnRoom room_;
  OwnRoom reported_;  // as it was when that was last said
  std::optional<RoomFile> room_file_;
  std::string scratch_;               // the folder that is thrown away; empty: none
  std::vector<std::string> rubbish_;  // such folders, of programs that are ending
  std::optional<Child> server_, crowd_;
  Endings endings_;
  bool to_begin_ = false;         // as soon as the server before has ended: it has the port
  bool is_found_ = false;         // a room of before this program, whose server is gone too
  std::vector<double> revivals_;  // when, of late
  std::string knocked_at_;        // empty: nowhere
  std::optional<Knock> knock_;
  std::optional<double> look_at_;  // the next time; nothing: now
};

}  // namespace streep::client
