// Everything that can be said of a .streep file and of what goes into one.
// When each is said is decided elsewhere; the words are in assets/words.
#pragma once

#include "game/deck/report.h"

namespace streep::pack::problems {

using deck::Complaint;

inline constexpr std::string_view kAskAgain = "pack_ask_again";
inline constexpr std::string_view kNotOurs = "pack_not_ours";

// --- the package as a whole

inline constexpr Complaint kTooLarge{"pack_too_large", kNotOurs};
inline constexpr Complaint kNoArchive{"pack_no_archive", "pack_no_archive_hint"};
inline constexpr Complaint kDamaged{"pack_damaged", kAskAgain};
inline constexpr Complaint kTooMany{"pack_too_many", kNotOurs};
inline constexpr Complaint kNoManifest{"pack_no_manifest", "pack_no_manifest_hint"};
inline constexpr Complaint kBadManifest{"pack_bad_manifest", kAskAgain};
inline constexpr Complaint kNewerFormat{"pack_newer_format", "pack_newer_format_hint"};

// --- a file in it

inline constexpr Complaint kEncrypted{"pack_encrypted", "pack_encrypted_hint"};
inline constexpr Complaint kOddCompression{"pack_odd_compression", kNotOurs};
inline constexpr Complaint kTooLong{"pack_too_long", "pack_too_long_hint"};
inline constexpr Complaint kBadName{"pack_bad_name", "pack_bad_name_hint"};
inline constexpr Complaint kSameName{"pack_same_name", "pack_same_name_hint"};
inline constexpr Complaint kUnlisted{"pack_unlisted", kNotOurs};
inline constexpr Complaint kMissing{"pack_missing", kAskAgain};
inline constexpr Complaint kChanged{"pack_changed", "pack_changed_hint"};

// --- what the files are

inline constexpr Complaint kNoDeck{"pack_no_deck", "pack_no_deck_hint"};
inline constexpr Complaint kTwoDecks{"pack_two_decks", "pack_two_decks_hint"};
inline constexpr Complaint kBadDeck{"pack_bad_deck", "pack_bad_deck_hint"};

}  // namespace streep::pack::problems
