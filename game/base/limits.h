// Every limit of Streep, named once. A bare number elsewhere is a mistake.
#pragma once

#include <cstddef>

namespace streep::base {

// A room. ENet carries at most 4,095 peers; an aula holds fewer.
inline constexpr std::size_t kSeatsMost = 1500;
inline constexpr std::size_t kScreensMost = 16;      // big screens and facilitators of one room, together
inline constexpr std::size_t kRoomCodeLength = 6;
inline constexpr std::size_t kKeyBytes = 16;         // facilitator key and seat token: 128 bits

// A deck file, refused before it is parsed.
inline constexpr std::size_t kDeckFileBytes = 256 * 1024;
inline constexpr std::size_t kDeckLineBytes = 4 * 1024;
inline constexpr std::size_t kDeckDepth = 8;         // nested arrays and tables, and dots in a key

// Parts of a deck.
inline constexpr std::size_t kCardsMost = 60;
inline constexpr std::size_t kIdBytes = 40;
inline constexpr std::size_t kTitleBytes = 120;
inline constexpr std::size_t kStatementBytes = 280;
inline constexpr std::size_t kStoryBytes = 600;
inline constexpr std::size_t kNoteBytes = 800;
inline constexpr std::size_t kLineBytes = 240;       // a question, an action, an agreement, a source
inline constexpr std::size_t kLabelBytes = 80;       // an option, the end of a spectrum
inline constexpr std::size_t kAgreementsMost = 8;
inline constexpr std::size_t kQuestionsMost = 3;
inline constexpr std::size_t kOptionsMost = 4;
inline constexpr std::size_t kZones = 5;
inline constexpr std::size_t kPlacesMost = 8;        // places to go to, per city
inline constexpr std::size_t kChoicesMost = kZones + 1;  // the zones and pass

// A message on the wire.
inline constexpr std::size_t kPeerMessageBytes = 1024;       // from a peer, either encoding
inline constexpr std::size_t kSceneMessageBytes = 32 * 1024; // to a peer, either encoding
inline constexpr std::size_t kMessageItems = 512;            // list items in one decoded message
inline constexpr std::size_t kBallotJsonBytes = 192;         // every ballot, padded: rule 11
inline constexpr std::size_t kSeatJsonBytes = 256;           // every acknowledgement, padded: rule 11

}  // namespace streep::base
