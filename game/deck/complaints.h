// Everything the deck reader can say to the author of a file, except advice
// (advice.h). It knows no rules: when each is said is decided elsewhere. The
// words are in assets/words.
#pragma once

#include "game/deck/report.h"

namespace streep::deck::complaints {

// --- the file as a whole

inline constexpr Complaint kFileTooLong{"complaint_file_too_long", "complaint_file_too_long_hint"};
inline constexpr Complaint kLineTooLong{"complaint_line_too_long", "complaint_line_too_long_hint"};
inline constexpr Complaint kBadUtf8{"complaint_bad_utf8", "complaint_bad_utf8_hint"};
inline constexpr Complaint kControlCharacter{"complaint_control_character", "complaint_control_character_hint"};
inline constexpr Complaint kDirectionCharacter{"complaint_direction_character", "complaint_direction_character_hint"};
inline constexpr Complaint kTooDeep{"complaint_too_deep", "complaint_too_deep_hint"};
inline constexpr Complaint kTooMuch{"complaint_too_much", "complaint_too_much_hint"};
inline constexpr Complaint kNoFormat{.what = "complaint_no_format", .hint = "complaint_no_format_hint", .of_file = true};
inline constexpr Complaint kNewerFormat{"complaint_newer_format", "complaint_newer_format_hint"};
inline constexpr Complaint kAndMore{"complaint_and_more", "complaint_and_more_hint"};

// --- not TOML

inline constexpr Complaint kNotToml{"complaint_not_toml", "complaint_not_toml_hint"};
inline constexpr Complaint kTwice{"complaint_twice", "complaint_twice_hint"};
inline constexpr Complaint kNoEquals{.what = "complaint_no_equals", .hint = "complaint_no_equals_hint", .of_file = true};
inline constexpr Complaint kNotAKey{.what = "complaint_not_a_key", .hint = "complaint_not_a_key_hint", .of_file = true};
inline constexpr Complaint kOpenString{"complaint_open_string", "complaint_open_string_hint"};
inline constexpr Complaint kBadEscape{"complaint_bad_escape", "complaint_bad_escape_hint"};
inline constexpr Complaint kOpenList{"complaint_open_list", "complaint_open_list_hint"};
inline constexpr Complaint kOpenInlineTable{"complaint_open_inline_table", "complaint_open_inline_table_hint"};
inline constexpr Complaint kBadHeader{"complaint_bad_header", "complaint_bad_header_hint"};
inline constexpr Complaint kAfterValue{"complaint_after_value", "complaint_after_value_hint"};
inline constexpr Complaint kNotAValue{"complaint_not_a_value", "complaint_not_a_value_hint"};
inline constexpr Complaint kNotADate{"complaint_not_a_date", "complaint_not_a_date_hint"};
inline constexpr Complaint kNotANumber{"complaint_not_a_number", "complaint_not_a_number_hint"};

// --- keys and values

inline constexpr Complaint kMissing{.what = "complaint_missing", .hint = "complaint_missing_hint", .of_file = true};
inline constexpr Complaint kUnknownKey{"complaint_unknown_key", "complaint_unknown_key_hint"};
inline constexpr Complaint kMisspeltKey{kUnknownKey.what, "complaint_misspelt_key_hint"};
inline constexpr Complaint kWrongType{.what = "complaint_wrong_type", .hint = "complaint_wrong_type_hint", .of_file = true};
inline constexpr Complaint kOutOfRange{"complaint_out_of_range", "complaint_out_of_range_hint"};
inline constexpr Complaint kEmpty{"complaint_empty", "complaint_empty_hint"};
inline constexpr Complaint kTextTooLong{"complaint_text_too_long", "complaint_text_too_long_hint"};
inline constexpr Complaint kEscapedCharacter{"complaint_escaped_character", "complaint_escaped_character_hint"};
inline constexpr Complaint kBadId{"complaint_bad_id", "complaint_bad_id_hint"};
inline constexpr Complaint kNotOneOf{kBadId.what, "complaint_not_one_of_hint"};
inline constexpr Complaint kMisspeltName{kBadId.what, kMisspeltKey.hint};
inline constexpr Complaint kTooMany{"complaint_too_many", "complaint_too_many_hint"};
inline constexpr Complaint kTooFew{"complaint_too_few", "complaint_too_few_hint"};
inline constexpr Complaint kTwiceInList{"complaint_twice_in_list", "complaint_twice_in_list_hint"};
inline constexpr Complaint kNoSuchDay{"complaint_no_such_day", "complaint_no_such_day_hint"};
inline constexpr Complaint kSiteScheme{"complaint_site_scheme", "complaint_site_scheme_hint"};

// --- a deck as a whole

inline constexpr Complaint kWrongKind{.what = "complaint_wrong_kind", .hint = "complaint_wrong_kind_hint", .of_file = true};
inline constexpr Complaint kCardTwice{"complaint_card_twice", "complaint_card_twice_hint"};
inline constexpr Complaint kNoSuchCard{"complaint_no_such_card", "complaint_no_such_card_hint"};
inline constexpr Complaint kMisspeltCard{kNoSuchCard.what, "complaint_misspelt_card_hint"};
inline constexpr Complaint kNoSuchImplied{kNoSuchCard.what, "complaint_no_such_implied_hint"};
inline constexpr Complaint kImpliesItself{"complaint_implies_itself", "complaint_implies_itself_hint"};
inline constexpr Complaint kImpliesCircle{"complaint_implies_circle", "complaint_implies_circle_hint"};
inline constexpr Complaint kImpliesNoLine{"complaint_implies_no_line", "complaint_implies_no_line_hint"};
inline constexpr Complaint kSameStatement{"complaint_same_statement", "complaint_same_statement_hint"};
inline constexpr Complaint kOpenWith{"complaint_open_with", "complaint_open_with_hint"};
inline constexpr Complaint kOpenNotLight{"complaint_open_not_light", "complaint_open_not_light_hint"};
inline constexpr Complaint kCoreNotPlanned{
    .what = "complaint_core_not_planned", .hint = "complaint_core_not_planned_hint", .of_file = true};
inline constexpr Complaint kMeasureOnce{.what = "complaint_measure_once", .hint = "complaint_measure_once_hint", .of_file = true};
inline constexpr Complaint kWholePart{.what = "complaint_whole_part", .hint = "complaint_whole_part_hint", .of_file = true};
inline constexpr Complaint kGroupingNumbers{"complaint_grouping_numbers", "complaint_grouping_numbers_hint"};
inline constexpr Complaint kGroupingNotCoarser{"complaint_grouping_not_coarser", "complaint_grouping_not_coarser_hint"};

}  // namespace streep::deck::complaints
