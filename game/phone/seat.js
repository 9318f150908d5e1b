// The player's side of a session, as game/client/link/player.h: what this seat has answered, kept
// here only and never stored, and what must be sent for it. Pure: messages in, messages out. Of both
// tests/player/cases.json says what they do.
import { FORGOTTEN, PASS, STAY, VERSION, ZONES } from './limits.js';

/** @import { Answer, Ballot, CardView, FromPeer, Message, Scene, Seat, ToPeer } from './types' */

/**
 * How many choices a card has, without pass.
 * @param {CardView} card
 */
export function choices_of(card) {
  if (card.kind === 'line') return STAY;
  return card.kind === 'spectrum' ? ZONES : card.options.length;
}

/** @returns {Seat} */
const no_seat = () => ({ round: 0, may_answer: false, sequence: 0, away: false, symbol: { shape: 0, colour: 0, number: 0 } });

export class Player {
  /** @type {Scene | null} */ scene = null;
  seat = no_seat();
  /** @type {Message<'ballot', Ballot> | null} */ ballot = null; // of the newest round
  /** @type {boolean | null} */ wants_away = null; // not yet heard of by the server
  /** @type {Answer | null} */ given = null; // with that ballot
  /** @type {Answer | null} */ carried = null; // which a server that was started anew may still ask for
  first_answer_to = 0; // the card of that ballot; 0 where it is no first answer
  /** @type {Map<number, number>} */ first_answers = new Map(); // by card number: sent along with the second answer

  /**
   * What must be sent in answer: what was never acknowledged is sent again after the link came back.
   * Nothing is ever answered for its person.
   * @param {ToPeer} message
   * @returns {FromPeer[]}
   */
  take(message) {
    if (message.type === 'welcome') {
      this.look(message.scene);
      this.hear_of_seat(message.seat);
      return [...this.owed_absence(), ...this.come_back()];
    }
    if (message.type === 'scene') {
      this.look(message);
      return this.answer_again();
    }
    if (message.type === 'refused' && (message.why === 'too_late' || message.why === 'not_in_cohort') && !this.arrived()) this.ballot = null;
    if (message.type !== 'seat') return [];
    this.hear_of_seat(message);
    return [...this.owed_absence(), ...this.answer_again()];
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
    return this.scene?.phase === 'close' ? [] : [{ v: VERSION, type: away ? 'step_out' : 'step_back' }];
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
   * Another epoch is another room, or the same one whose server was started anew.
   * @param {Scene} scene
   */
  look(scene) {
    if (this.scene && this.scene.epoch !== scene.epoch) this.start_anew(this.scene, scene);
    this.scene = scene;
    if (this.ballot && this.ballot.round !== scene.round) this.ballot = null;
    // Asked anew: what was answered to a round that was made void is no first answer.
    if (!this.ballot && scene.phase === 'answer' && scene.occasion === 'first') this.first_answers.delete(scene.card_number);
    if (this.carried && scene.card && scene.card.statement !== this.carried.statement) this.carried = null;
  }

  /**
   * Of the same room what only this side knows is kept: nobody else can tell the new server.
   * @param {Scene} before
   * @param {Scene} scene
   */
  start_anew(before, scene) {
    const anew = new Player();
    if (before.title === scene.title && before.language === scene.language && before.cards === scene.cards) {
      const is_unseen = before.phase === 'answer' || before.phase === 'closed';
      anew.carried = this.ballot && is_unseen ? this.given : this.carried;
      anew.first_answers = this.first_answers;
      if (is_unseen && before.occasion === 'first') anew.first_answers.delete(before.card_number);
      if (this.away()) anew.wants_away = true;
    }
    Object.assign(this, anew);
  }

  /** @returns {FromPeer[]} */
  answer_again() {
    const { scene, carried } = this;
    const is_open = this.in_cohort() && scene?.phase === 'answer' && scene.card !== null;
    return carried && is_open && scene.occasion === carried.occasion ? [this.fill_in(carried.choice)] : [];
  }

  /**
   * Only what the server has counts as a first answer: it was counted.
   * @param {Seat} seat
   */
  hear_of_seat(seat) {
    this.seat = seat;
    if (this.ballot && this.first_answer_to && this.arrived()) this.first_answers.set(this.first_answer_to, this.ballot.choice);
  }

  /** Of the round of this scene. */
  in_cohort() {
    const { scene, seat } = this;
    return scene !== null && scene.round !== 0 && seat.round === scene.round && seat.may_answer;
  }

  /** @returns {FromPeer[]} */
  come_back() {
    const unheard = this.ballot && !this.arrived() ? this.ballot : null;
    if (unheard && this.in_cohort() && this.scene?.phase === 'answer') return [unheard];
    // Nothing arrived before answers closed: then this seat was silent.
    if (unheard && this.seat.sequence === 0) this.ballot = null;
    return this.answer_again();
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
   * @returns {Message<'ballot', Ballot>}
   */
  fill_in(choice) {
    const { epoch, round, occasion, card_number, card } = /** @type {Scene} */ (this.scene);
    const sequence = Math.max(this.ballot?.sequence ?? 0, this.seat.sequence) + 1;
    let before = PASS;
    if (occasion === 'again') before = this.first_answers.get(card_number) ?? FORGOTTEN;
    this.first_answer_to = occasion === 'again' ? 0 : card_number;
    this.ballot = { v: VERSION, type: 'ballot', epoch, round, sequence, choice, before };
    this.given = { statement: card?.statement ?? '', occasion, choice };
    this.carried = null;
    return this.ballot;
  }
}
