// The moments of a session as phones have them, and what everybody does in each.
import assert from 'node:assert/strict';
import { nl as remote } from '../../game/phone/words/remote_nl.js';
import { nl } from '../../game/phone/words/nl.js';
import { reads } from './room.mjs';

// What a player reads while the facilitator reads this.
export const SEEN_WITH = {
  [remote.phase_lobby]: [nl.player_lobby],
  [remote.phase_agreements]: [nl.player_agreements],
  [remote.phase_read]: [nl.player_read],
  [remote.phase_answer]: [nl.player_answer_line, nl.player_answer_spectrum, nl.player_answer_choice],
  [remote.phase_answer_again]: [nl.player_answer_again],
  [remote.phase_closed]: [nl.player_closed],
  [remote.phase_reveal]: [nl.player_reveal],
  [remote.phase_talk]: [nl.player_talk],
  [remote.phase_shift]: [nl.player_shift],
  [remote.phase_insight]: [nl.player_insight],
  [remote.phase_action]: [nl.player_action],
  [remote.phase_support]: ['Je hoeft dit niet alleen te doen'], // the deck says it
  [remote.phase_follow_up]: [nl.player_follow_up],
  [remote.phase_close]: [nl.player_close],
};
export const ALL = Object.keys(SEEN_WITH);
export const ANSWER = remote.phase_answer;
export const CLOSE = remote.phase_close;

export async function see(players, phase) {
  for (const { page } of players) await reads(page, ...SEEN_WITH[phase]);
}

export const is_answering = (phase) => phase === ANSWER || phase === remote.phase_answer_again;

/** Everybody answers: who gives no first answer is not asked again. */
export async function answer(players) {
  for (const [i, { page }] of players.entries()) await page.click(`.answer >> nth=${i === 0 ? 0 : 1}`);
  for (const { page } of players) await page.locator('.given.arrived').waitFor();
}

export function is_clean(phones) {
  for (const { complaints } of phones) assert.deepEqual(complaints, []);
}
