#include "game/client/app/way_in.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "game/client/link/address.h"
#include "game/invitation/invitation.h"

namespace streep::client {

namespace {

[[nodiscard]] std::vector<ui::Network> networks_of(const OwnRoom& room) {
  std::vector<ui::Network> networks;
  for (const invitation::OwnAddress& own : room.addresses) networks.push_back({own.interface, own.address});
  return networks;
}

}  // namespace

bool WayIn::update(const OwnRoom& room) {
  auto networks = networks_of(room);
  const bool same = room.ready == ready_ && networks == entrance_.networks;
  if (same && room.answers == entrance_.answers) return false;
  entrance_.answers = room.answers;
  if (same) return true;
  ready_ = room.ready;
  const auto kept = std::find_if(networks.begin(), networks.end(), [this](const ui::Network& one) { return one.address == host_; });
  entrance_.chosen = kept == networks.end() ? 0 : static_cast<std::size_t>(kept - networks.begin());
  entrance_.networks = std::move(networks);
  renew();
  return true;
}

void WayIn::choose(std::size_t which) {
  if (which >= entrance_.networks.size() || which == entrance_.chosen) return;
  entrance_.chosen = which;
  entrance_.answers.reset();
  renew();
}

void WayIn::renew() {
  entrance_.port = ready_.port;
  host_ = entrance_.networks.empty() ? std::string() : entrance_.networks[entrance_.chosen].address;
  const invitation::Doorstep doorstep{host_, ready_.port};
  invitation_ = host_.empty() ? base::Squares() : invitation::squares_of(invitation::invitation_for(doorstep, ready_.code, ready_.secret));
  entrance_.screen = invitation::screen_for({host_.empty() ? kThisMachine : host_, ready_.port}, ready_.code, ready_.screen_key);
  entrance_.remote =
      host_.empty() ? base::Squares() : invitation::squares_of(invitation::remote_for(doorstep, ready_.code, ready_.facilitator_key));
}

void WayIn::fill(ui::Model& model) const {
  model.address = invitation::typed_address({host_.empty() ? kThisMachine : host_, ready_.port});
  model.invitation = invitation_;
  if (model.audience == session::Audience::facilitator) model.entrance = entrance_;
}

base::Squares squares_in(std::string_view rows) {
  const std::size_t size = std::min(rows.find('\n'), rows.size());
  if (size == 0 || rows.size() != size * (size + 1) - 1) return {};
  std::vector<bool> dark;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool ends_row = at % (size + 1) == size;
    if (ends_row ? rows[at] != '\n' : rows[at] != '0' && rows[at] != '1') return {};
    if (!ends_row) dark.push_back(rows[at] == '1');
  }
  return {static_cast<int>(size), std::move(dark)};
}

}  // namespace streep::client
