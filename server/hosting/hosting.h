// Opens rooms for whoever may, while the server runs: whose passphrase it is and what
// they may have, the deck, the store, and then the room. It knows no sockets; what
// takes long is done by a thread of its own, and by that of the store.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "game/invitation/invitation.h"
#include "server/hosting/answers.h"
#include "server/hosting/bench.h"
#include "server/hosting/hosted_room.h"
#include "server/hosting/passphrase.h"
#include "server/hosting/shelf.h"
#include "server/hosting/tries.h"
#include "server/hosting/wish.h"
#include "server/rooms/rooms.h"
#include "server/store/host_book.h"

namespace streep::server {

class Hosting final : public Reception {
 public:
  struct Options {
    Opens opens = Opens::passphrase;
    std::size_t rooms = base::kRooms;
    std::uint16_t seats = base::kSeats;  // in a room, at most
    std::chrono::minutes unattended = base::kUnattended;
    deck::Language language = deck::Language::nl;  // where nobody says which
    std::filesystem::path database{};              // with the book of hosts; not looked at where no passphrase is asked
    std::string half_year{};
  };
  using Later = std::function<void(std::function<void()>)>;
  using Now = std::function<ServerTime()>;
  using Hash = std::optional<Digest> (*)(std::string_view passphrase, const Salt& salt);

  // `later` does something on the thread of the rooms. All that it is given outlives it.
  Hosting(Options options, const Shelf& shelf, Rooms& rooms, Scribe& scribe, Now now, Later later, Hash hash = hash_of);

  // What phones are told, once it is known.
  void set_doorstep(invitation::Doorstep doorstep) { doorstep_ = std::move(doorstep); }
  // Of the opening of a room: it is open from now on. Anything else is not for this.
  void written(const Written& written);

  [[nodiscard]] std::string offer() const override;
  void ask(const Question& question, std::function<void(std::variant<Admitted, Reply>)> tell) override;
  [[nodiscard]] Reply refuse(Why why) const override;
  [[nodiscard]] Reply too_long(const Opening& opening) const override;
  void open(const std::shared_ptr<Opening>& opening, std::string deck, std::function<void(Reply)> tell) override;

 private:
  using Heard = std::function<void(std::variant<Admitted, Reply>)>;
  using Told = std::function<void(Reply)>;
  // A passphrase on its way through the bench.
  struct Try {
    std::string passphrase;
    Wish wish;
    std::optional<Digest> who;     // is counted; none: nobody
    std::optional<Digest> before;  // its hash, where it was right before
    bool proves = false;           // that it is from a browser that opened a room
    Heard tell;
  };
  struct Pending {  // a room that the store is opening
    std::shared_ptr<Opening> opening;
    Play play;
    HostedRoom room;
    wire::Key facilitator{}, screen{};
    Told tell;
  };

  [[nodiscard]] const deck::Words& words_for(const Wish& wish) const;
  void judge(Try attempt);
  void take(const Try& attempt, const std::optional<Host>& host);
  [[nodiscard]] std::variant<Admitted, Reply> admit(const Host& host, const Wish& wish, bool gets_proof);
  [[nodiscard]] std::optional<Reply> over_quota(const Host& host, const Wish& wish);
  void store(const std::shared_ptr<Opening>& opening, Play play, Told tell);
  [[nodiscard]] wire::RoomCode free_code() const;

  Options options_;
  std::optional<HostBook> book_;  // where a passphrase is asked
  Digest seal_{};
  const Shelf& shelf_;
  Rooms& rooms_;
  Scribe& scribe_;
  Now now_;
  Later later_;
  Hash hash_passphrase_;
  invitation::Doorstep doorstep_;
  Tries tries_;
  KeyedHash hash_;                                         // of addresses, and of passphrases that were right
  std::map<Digest, Digest> right_;                         // those, and what the book has of them
  std::map<std::string, Bucket> openings_;                 // of a host
  std::shared_ptr<std::multiset<std::string>> under_way_;  // openings, by host
  std::map<Digest, Pending> pending_;
  Bench bench_{base::kBenchMost};
};

}  // namespace streep::server
