// Everything the checker advises: what can be played and would still go wrong
// in a room. It knows no rules: when each is said is decided in the lint files.
// The words are in assets/words. What has a name can be silenced per card.
#pragma once

#include "game/deck/report.h"

namespace streep::deck::complaints {

// --- too much for a screen, a phone or an ear

inline constexpr Complaint kLongStatement{
    .what = "advice_long_statement", .hint = "advice_long_statement_hint", .severity = Severity::advice, .advice = Advice::long_statement};
inline constexpr Complaint kLongText{
    .what = "advice_long_text", .hint = "advice_long_text_hint", .severity = Severity::advice, .advice = Advice::long_text};
inline constexpr Complaint kLongSentence{
    .what = "advice_long_sentence", .hint = "advice_long_sentence_hint", .severity = Severity::advice, .advice = Advice::long_sentence};
inline constexpr Complaint kLongWord{
    .what = "advice_long_word", .hint = "advice_long_word_hint", .severity = Severity::advice, .advice = Advice::long_word};
inline constexpr Complaint kHardToRead{
    .what = "advice_hard_to_read", .hint = "advice_hard_to_read_hint", .severity = Severity::advice, .advice = Advice::hard_to_read};

// --- what a question does to who must answer it

inline constexpr Complaint kExperience{
    .what = "advice_experience", .hint = "advice_experience_hint", .severity = Severity::advice, .advice = Advice::experience};
inline constexpr Complaint kGeneralisation{
    .what = "advice_generalisation", .hint = "advice_generalisation_hint", .severity = Severity::advice, .advice = Advice::generalisation};
inline constexpr Complaint kBlame{
    .what = "advice_blame", .hint = "advice_blame_hint", .severity = Severity::advice, .advice = Advice::blame};
inline constexpr Complaint kLeading{
    .what = "advice_leading", .hint = "advice_leading_hint", .severity = Severity::advice, .advice = Advice::leading};
inline constexpr Complaint kTwoThings{
    .what = "advice_two_things", .hint = "advice_two_things_hint", .severity = Severity::advice, .advice = Advice::two_things};

// --- the order and the time

inline constexpr Complaint kHeavyAtOnce{.what = "advice_heavy_at_once",
                                        .hint = "advice_heavy_at_once_hint",
                                        .severity = Severity::advice,
                                        .advice = Advice::heavy_at_once,
                                        .of_file = true};
inline constexpr Complaint kLightAfterHeavy{.what = "advice_light_after_heavy",
                                            .hint = "advice_light_after_heavy_hint",
                                            .severity = Severity::advice,
                                            .advice = Advice::light_after_heavy};
inline constexpr Complaint kPlanTooFull{.what = "advice_plan_too_full", .hint = "advice_plan_too_full_hint", .severity = Severity::advice};
inline constexpr Complaint kLittleTalk{
    .what = "advice_little_talk", .hint = "advice_little_talk_hint", .severity = Severity::advice, .advice = Advice::little_talk};
inline constexpr Complaint kFewQuestions{
    .what = "advice_few_questions", .hint = "advice_few_questions_hint", .severity = Severity::advice, .advice = Advice::few_questions};
inline constexpr Complaint kNestedInCut{
    .what = "advice_nested_in_cut", .hint = "advice_nested_in_cut_hint", .severity = Severity::advice, .advice = Advice::nested};
inline constexpr Complaint kNestedInNoCut{
    .what = "advice_nested_in_no_cut", .hint = "advice_nested_in_no_cut_hint", .severity = Severity::advice, .advice = Advice::nested};
inline constexpr Complaint kNotDeclared{.what = "advice_not_declared",
                                        .hint = "advice_not_declared_hint",
                                        .severity = Severity::advice,
                                        .advice = Advice::nested,
                                        .of_file = true};
inline constexpr Complaint kNoMeasure{
    .what = "advice_no_measure", .hint = "advice_no_measure_hint", .severity = Severity::advice, .of_file = true};

// --- what is missing or old

inline constexpr Complaint kNoNote{
    .what = "advice_no_note", .hint = "advice_no_note_hint", .severity = Severity::advice, .advice = Advice::no_note, .of_file = true};
inline constexpr Complaint kNoAction{.what = "advice_no_action",
                                     .hint = "advice_no_action_hint",
                                     .severity = Severity::advice,
                                     .advice = Advice::no_action,
                                     .of_file = true};
inline constexpr Complaint kNoSource{
    .what = "advice_no_source", .hint = "advice_no_source_hint", .severity = Severity::advice, .advice = Advice::no_source};
inline constexpr Complaint kOldSource{
    .what = "advice_old_source", .hint = "advice_old_source_hint", .severity = Severity::advice, .advice = Advice::old_source};
inline constexpr Complaint kOldPlace{.what = kOldSource.what, .hint = kOldSource.hint, .severity = Severity::advice};
inline constexpr Complaint kCheckedLater{.what = "advice_checked_later", .hint = "advice_checked_later_hint", .severity = Severity::advice};

// --- the file itself

inline constexpr Complaint kBlankEnd{.what = "advice_blank_end", .hint = "advice_blank_end_hint", .severity = Severity::advice};
inline constexpr Complaint kNeedlessSilence{
    .what = "advice_needless_silence", .hint = "advice_needless_silence_hint", .severity = Severity::advice};

// --- a deck and its translation

inline constexpr Complaint kOutOfStep{"advice_out_of_step", "advice_out_of_step_hint"};
inline constexpr Complaint kNotTranslated{"advice_not_translated", "advice_not_translated_hint"};
inline constexpr Complaint kOnlyHere{"advice_only_here", "advice_only_here_hint"};
inline constexpr Complaint kSameLanguage{"advice_same_language", "advice_same_language_hint"};
inline constexpr Complaint kSameText{
    .what = "advice_same_text", .hint = "advice_same_text_hint", .severity = Severity::advice, .advice = Advice::same_text};

}  // namespace streep::deck::complaints
