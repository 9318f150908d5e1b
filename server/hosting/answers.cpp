#include "server/hosting/answers.h"

#include <boost/json.hpp>

#include "game/deck/names.h"

namespace streep::server {
namespace {

namespace json = boost::json;

json::object deck_of(const std::string& name, const Shelf::Languages& languages, const deck::Deck& own) {
  json::object deck;
  deck["name"] = name;
  deck["title"] = own.title.str();
  deck["language"] = deck::name_of(own.language);
  deck["target_group"] = deck::name_of(own.target_group);
  json::object titles;
  for (const auto& [language, play] : languages) titles[deck::name_of(language)] = play.deck->title.str();
  deck["titles"] = std::move(titles);
  return deck;
}

}  // namespace

std::string offer_of(Opens opens, const Shelf& shelf, std::size_t seats) {
  json::object offer;
  offer["opens"] = base::name_of(opens);
  json::array& decks = offer["decks"].emplace_array();
  for (const auto& [name, languages] : shelf.decks()) decks.push_back(deck_of(name, languages, *shelf.find(name, {})->deck));
  json::array& cuts = offer["cuts"].emplace_array();
  for (const deck::Cut cut : deck::kCuts) cuts.push_back(deck::minutes_of(cut));
  offer["seats_most"] = seats;
  return json::serialize(offer);
}

Reception::Reply opened(const wire::Ready& room) {
  json::value line = json::parse(wire::write_ready(room));
  json::object& object = line.get_object();
  object.erase("database");  // a path of this machine
  return {.status = 201, .json = json::serialize(object)};
}

Reception::Reply refused(unsigned status, std::string_view name, const deck::Words& words, std::initializer_list<std::string> values) {
  json::object object;
  object["refusal"] = name;
  object["sentence"] = words("host_" + std::string(name), values);
  return {.status = status, .json = json::serialize(object)};
}

Reception::Reply refused(const Fault& fault) {
  json::object object;
  object["refusal"] = "faults";
  object["sentence"] = fault.sentence;
  if (!fault.details.empty()) object["details"] = fault.details;
  return {.status = 422, .json = json::serialize(object)};
}

}  // namespace streep::server
