// The player's side of a session, as game/client/player: what this seat has answered, kept
// here only and never stored, and what must be sent for it. Pure: messages in, messages out.

/** @import { Ballot, CardView, FromPeer, Scene, Seat, ToPeer } from './types' */

export const PASS = 0;
export const FORGOTTEN = 6;
const ZONES = 5;

/**
 * How many choices a card has, without pass.
 * @param {CardView} card
 */
export function choices_of(card) {
  if (card.kind === 'line') return 2;
  return card.kind === 'spectrum' ? ZONES : card.options.length;
}

/** @returns {Seat} */
const no_seat = () => ({ v: 1, type: 'seat', round: 0, may_answer: false, sequence: 0, away: false, symbol: { shape: 0, colour: 0, number: 0 } });

export class Player {
  /** @type {number | null} */ epoch = null;
  /** @type {Scene | null} */ scene = null;
  seat = no_seat();
  /** @type {Ballot | null} */ ballot = null; // of the newest round
  /** @type {boolean | null} */ wants_away = null; // not yet heard of by the server
  came_back = false; // and has not heard yet what arrived
  /** @type {Map<number, number>} */ first_answers = new Map(); // by card number: sent along with the second answer

  /**
   * What must be sent in answer. When answers close, a seat of the cohort that has sent nothing sends a
   * pass, so that silence cannot be seen. What was never acknowledged is sent again after the link came back.
   * @param {ToPeer} message
   * @returns {FromPeer[]}
   */
  take(message) {
    if (message.type === 'welcome') {
      this.enter(message.epoch);
      this.came_back = true;
    } else if (message.type === 'scene') {
      this.enter(message.epoch);
      this.scene = message;
      if (this.ballot && this.ballot.round !== message.round) this.ballot = null;
      return this.owed();
    } else if (message.type === 'seat') {
      this.seat = message;
      return [...this.owed_absence(), ...this.owed()];
    }
    return [];
  }

  /**
   * The ballot for `choice` now, or nothing where answers are not open to this seat or the card has no such
   * choice. May be called again while open: the newest counts.
   * @param {number} choice
   */
  answer(choice) {
    const card = this.scene?.card;
    if (!card || !this.in_cohort() || this.scene?.phase !== 'answer') return null;
    return choice > choices_of(card) ? null : this.fill_in(choice);
  }

  /**
   * «Even weg», and back. Shown at once, and said again where the link was gone. At the close it is
   * between the person and the phone: the room takes no more acts.
   * @param {boolean} away
   * @returns {FromPeer[]}
   */
  step(away) {
    this.wants_away = away;
    return this.scene?.phase === 'close' ? [] : [{ v: 1, type: away ? 'step_out' : 'step_back' }];
  }

  /** Whether answers are open to this seat. Null while it has not heard of the round yet. */
  may_answer() {
    if (!this.scene || this.scene.phase !== 'answer' || this.seat.round < this.scene.round) return null;
    return this.in_cohort();
  }
  /** An answer of this round was given, here or before the page was loaded again. */
  answered() {
    return this.ballot !== null || (this.scene !== null && this.seat.round === this.scene.round && this.seat.sequence > 0);
  }
  chosen() {
    return this.ballot ? this.ballot.choice : null;
  }
  arrived() {
    const { ballot, seat } = this;
    if (!ballot) return this.answered();
    return seat.round === ballot.round && seat.sequence >= ballot.sequence;
  }
  away() {
    return this.wants_away ?? this.seat.away;
  }

  /**
   * Another epoch is another room, or the same one that was started anew.
   * @param {number} epoch
   */
  enter(epoch) {
    if (this.epoch !== null && this.epoch !== epoch) Object.assign(this, new Player());
    this.epoch = epoch;
  }

  /** Of the round of this scene. */
  in_cohort() {
    const { scene, seat } = this;
    return scene !== null && scene.round !== 0 && seat.round === scene.round && seat.may_answer;
  }

  /** @returns {FromPeer[]} */
  owed() {
    if (!this.in_cohort() || !this.scene) return [];
    const silent = !this.ballot && this.seat.sequence === 0;
    if (this.scene.phase === 'closed' && silent) return [this.fill_in(PASS)];
    const unheard = this.came_back && this.ballot !== null && !this.arrived();
    this.came_back = false;
    return this.scene.phase === 'answer' && unheard && this.ballot ? [this.ballot] : [];
  }

  /** @returns {FromPeer[]} */
  owed_absence() {
    const wish = this.wants_away;
    if (wish === null) return [];
    if (wish !== this.seat.away) return this.step(wish);
    this.wants_away = null;
    return [];
  }

  /**
   * A page that was loaded again does not know what it sent before; the seat still knows how often.
   * @param {number} choice
   * @returns {Ballot}
   */
  fill_in(choice) {
    const { epoch, round, occasion, card_number } = /** @type {Scene} */ (this.scene);
    const sequence = Math.max(this.ballot?.sequence ?? 0, this.seat.sequence) + 1;
    let before = PASS;
    if (occasion === 'again') before = this.first_answers.get(card_number) ?? FORGOTTEN;
    else this.first_answers.set(card_number, choice);
    this.ballot = { v: 1, type: 'ballot', epoch, round, sequence, choice, before };
    return this.ballot;
  }
}
