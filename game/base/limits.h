// Every limit of Streep, named once. A bare number elsewhere is a mistake.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace streep::base {

// A room. ENet carries at most 4,095 peers; phones are not counted there.
inline constexpr std::size_t kSeatsMost = 10'000;
inline constexpr std::uint16_t kSeats = 3'000;       // unless the operator says otherwise
inline constexpr std::size_t kRehearsalMost = 1500;  // simulated people
inline constexpr std::size_t kScreensMost = 16;      // big screens and facilitators of one room, together
inline constexpr std::size_t kRoomCodeLength = 6;
inline constexpr std::size_t kKeyBytes = 16;    // keys of facilitators and screens, seat tokens: 128 bits
inline constexpr std::size_t kSecretBytes = 8;  // of an invitation: 64 bits

// A deck file, refused before it is parsed.
inline constexpr std::size_t kDeckFileBytes = 256 * 1024;
inline constexpr std::size_t kDeckLineBytes = 4 * 1024;
inline constexpr std::size_t kDeckDepth = 8;         // nested arrays and tables, and dots in a key
inline constexpr std::size_t kDeckItems = 10'000;    // keys, list items and tables, roughly
inline constexpr std::size_t kDiagnosticsMost = 50;  // of one file

// The exit code of streep-server --results where there is no database yet.
inline constexpr int kExitNoTotals = 18;

// A .streep file: a deck, its translation and its places. A file in it is no longer than a deck file.
inline constexpr std::size_t kPackEntriesMost = 17;  // with its list of contents
inline constexpr std::size_t kPackBytes = 5 * 1024 * 1024;
inline constexpr std::size_t kFileNameBytes = 80;

// Parts of a deck.
inline constexpr std::size_t kCardsMost = 60;
inline constexpr std::size_t kIdBytes = 40;
inline constexpr std::size_t kTitleBytes = 120;
inline constexpr std::size_t kStatementBytes = 280;
inline constexpr std::size_t kStoryBytes = 600;
inline constexpr std::size_t kNoteBytes = 800;
inline constexpr std::size_t kLineBytes = 240;  // a question, an action, an agreement, a source
inline constexpr std::size_t kLabelBytes = 80;  // an option, the end of a spectrum
inline constexpr std::size_t kAgreementsMost = 8;
inline constexpr std::size_t kQuestionsMost = 3;
inline constexpr std::size_t kOptionsMost = 4;
inline constexpr std::size_t kZones = 5;
inline constexpr int kProportionMost = 100;              // people in the picture of a figure
inline constexpr std::size_t kPlacesMost = 8;            // places to go to, per city
inline constexpr std::size_t kChoicesMost = kZones + 1;  // the zones and pass

// A message on the wire.
inline constexpr std::size_t kPeerMessageBytes = 1024;        // from a peer, either encoding
inline constexpr std::size_t kSceneMessageBytes = 40 * 1024;  // to a peer, either encoding
inline constexpr std::size_t kMessageItems = 512;             // list items in one decoded message
inline constexpr std::size_t kSeatsTold = 250;                // to a facilitator, one by one
inline constexpr std::size_t kDevicesTold = 8;                // that wait for consent
inline constexpr std::size_t kMessageDepth = 8;               // JSON objects and arrays in one another
inline constexpr std::size_t kBallotJsonBytes = 192;          // every ballot, padded: rule 11
inline constexpr std::size_t kSeatJsonBytes = 256;            // every acknowledgement, padded: rule 11

// A server.
inline constexpr std::uint16_t kPort = 4747;
inline constexpr std::size_t kRoomsMost = 1'000;
inline constexpr std::size_t kRooms = 100;                   // unless the operator says otherwise
inline constexpr std::size_t kConnectionsMost = 4095;        // what ENet can number
inline constexpr std::size_t kSpareConnections = 64;         // beyond the seats, so that the door can still say "full"
inline constexpr std::size_t kSlice = 64;                    // peers a broadcast goes to before waiting input is served
inline constexpr std::int64_t kDatabasePages = 65'536;       // of 4 KiB: 256 MiB
inline constexpr std::chrono::milliseconds kStoreWait{500};  // for another program that has the database
inline constexpr std::chrono::milliseconds kStepWait{300};   // for a step to be kept, before it is taken all the same
inline constexpr std::chrono::seconds kClockKept{10};        // between two times that the clock of a room is kept
inline constexpr std::size_t kActsMost = 16;                 // of facilitators, that wait for the one before
inline constexpr std::chrono::milliseconds kHelloWait{5'000};
inline constexpr std::chrono::milliseconds kSceneInterval{100};   // between two scenes or counters that a player caused
inline constexpr std::chrono::milliseconds kPeopleInterval{500};  // between two counts of who is here
inline constexpr std::chrono::minutes kEmptySeat{10};             // in the lobby; after it seats stay
inline constexpr std::chrono::minutes kPresentFor{1};             // after the last connection: still counted as there
inline constexpr std::chrono::minutes kAsleepFor{10};             // and waited for: rule 14
inline constexpr std::chrono::seconds kSweepInterval{10};         // between two looks for such seats
inline constexpr std::chrono::minutes kLinger{10};                // after the last room closed, for phones that slept
inline constexpr std::chrono::minutes kUnattended{30};            // that a room waits for a facilitator

// The door for phones: http and WebSocket.
inline constexpr std::size_t kSocketsMost = 2000;  // phones or not yet, where rooms have fewer places than that
inline constexpr std::size_t kSocketsPossible = 60'000;
inline constexpr std::size_t kSpareFiles = 128;                     // open, beside sockets
inline constexpr std::uint32_t kWebHeaderBytes = 8 * 1024;          // of a request
inline constexpr std::uint64_t kWebBodyBytes = 1024;                // of a request; none has a use for one
inline constexpr std::size_t kWebMessageBytes = 4 * 1024;           // over a WebSocket, before a message is looked at
inline constexpr std::chrono::milliseconds kWebRequestWait{5'000};  // for a whole request, for taking the answer, and for a handshake
inline constexpr std::chrono::seconds kWebPing{10};                 // to a phone that is silent; after twice as long it is gone
inline constexpr std::size_t kHandshakesMost = 32;                  // under way at once, 29 KiB of OpenSSL's each; the oldest gives way
inline constexpr std::size_t kHandshakesOfOneDevice = 8;            // of those, where an address is one device: it has no more
inline constexpr std::chrono::seconds kMemoryBack{10};              // what is free goes back to the system so often
inline constexpr std::size_t kWaitingFramesMost = 64;               // to a phone that is slow
inline constexpr std::size_t kWaitingBytesMost = 280 * 1024;

// Who opens rooms from elsewhere: unless the operator says otherwise, and the most that may be said.
inline constexpr std::uint32_t kHostRooms = 10;
inline constexpr std::uint32_t kHostMinutes = 12 * 60;
inline constexpr std::uint32_t kHostMinutesMost = 30 * 24 * 60;
inline constexpr std::uint32_t kHostDeckBytes = 1024 * 1024;
inline constexpr std::uint32_t kHostOpenings = 10;
inline constexpr std::uint32_t kHostOpeningsMost = 10'000;
inline constexpr std::size_t kHostNameBytes = 40;
inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kPassphraseLeast = 12;  // letters or more
inline constexpr std::size_t kPassphraseBytes = 128;
inline constexpr std::size_t kPassphraseTries = 5;    // wrong ones of one address, in a minute
inline constexpr std::size_t kBenchMost = 16;         // hashes and decks that wait for the one thread that makes them
inline constexpr std::size_t kOpeningsMost = 16;      // on their way at once, with a deck each in memory
inline constexpr std::chrono::seconds kDeckWait{30};  // for a deck to arrive
inline constexpr std::chrono::seconds kDeafWait{2};   // that a refused one may go on, so that its sender hears why

// What one device may hold where an address is one device (rule 14), of all that a door has.
inline constexpr std::size_t kShareOfOneDevice = 4;  // one part in so many

// The door for native clients, before anybody has said a word.
inline constexpr double kKnocksBurst = 5'000;
inline constexpr double kKnocksPerSecond = 5'000;
inline constexpr std::size_t kHalfOpenMost = 256;                // beside those who were let in
inline constexpr std::size_t kHalfOpenToDrop = 64;               // the oldest, where there are that many
inline constexpr std::chrono::milliseconds kHalfOpen{3'000};     // until they are let in
inline constexpr std::chrono::milliseconds kCookieSlot{10'000};  // a cookie is good in this and the next

// A server that ends.
inline constexpr std::chrono::milliseconds kShutWait{2'000};  // for what was sent to arrive

// A client's way to a server.
inline constexpr std::chrono::milliseconds kConnectWait{3'000};   // for an answer to one try
inline constexpr std::chrono::milliseconds kReconnectLeast{500};  // after the first failure; twice as long after each next
inline constexpr std::chrono::milliseconds kReconnectMost{1'000};
inline constexpr std::chrono::milliseconds kPatience{2'400};     // of a phone, after a refusal that passes: so long, or up to twice as long
inline constexpr std::chrono::milliseconds kLookAround{5'000};   // between two looks at the networks of this machine
inline constexpr std::chrono::milliseconds kPing{5'000};         // of an idle connection
inline constexpr std::chrono::milliseconds kKnockAfter{500};     // nothing was heard for so long
inline constexpr std::chrono::milliseconds kKnockEvery{250};     // until something is
inline constexpr std::chrono::milliseconds kUnheardMost{2'000};  // then its person is told
inline constexpr std::chrono::milliseconds kLostLeast{12'000};   // without an answer to what was sent
inline constexpr std::chrono::milliseconds kLostMost{20'000};
inline constexpr std::size_t kEventsMost = 64;          // taken from the network in one frame
inline constexpr std::size_t kHostBytes = 253;          // a name on the network (RFC 1035)
inline constexpr std::size_t kLinkBytes = 400;          // an address with a name, a path, a code and a key
inline constexpr std::size_t kSquareRowsBytes = 6'000;  // the squares of such a link

// Manners of a peer.
inline constexpr double kMessagesBurst = 40;
inline constexpr double kMessagesPerSecond = 20;
inline constexpr std::size_t kMalformedMost = 3;  // messages; then the connection is closed
inline constexpr std::size_t kFloodMost = 100;    // messages above the limit; then the connection is closed
// Typed codes of all rooms together, or keys of one room: at most 600 in any minute, the first included.
inline constexpr double kWrongTriesBurst = 40;
inline constexpr double kWrongTriesPerSecond = 7;
inline constexpr double kSpareTriesBurst = 20;  // once those are used up, for addresses that made few
inline constexpr double kSpareTriesPerSecond = 2;
inline constexpr std::size_t kFewWrongTries = 3;  // of one address
inline constexpr std::chrono::minutes kAddressMemory{10};
inline constexpr std::chrono::minutes kLately{1};    // how long somebody who came in is put out with the flood that came along
inline constexpr std::size_t kManyLately = 60;       // seats: then the console says so before it is asked
inline constexpr std::size_t kSeatsOfOneDevice = 2;  // in one room, where nobody was asked for more
inline constexpr std::size_t kAddressesMost = 10'000;

}  // namespace streep::base
