// The shapes that the modules of the page hand to each other. Only for checking: a phone never loads this.
import type { CardView, Figure, FromPeer, Hello, Language, Message, Occasion, People, Refusal, Scene, SeatSeen, Shift, ToPeer } from './wire';
import type { nl } from './words/nl.js';
import type { nl as remote_nl } from './words/remote_nl.js';
import type { Player } from './seat.js';

export * from './wire';

// --- words

export type Key = keyof typeof nl;
export type RemoteKey = keyof typeof remote_nl;
type Say<K> = (key: K, ...parts: (string | number)[]) => string;
export type Words = Say<Key>;
export type RemoteWords = Say<RemoteKey>;

// --- a page as data

/** `key`, attributes, `on…` handlers, `style` as custom properties */
export type Props = Record<string, unknown>;
export type Tree = { tag: string; props: Props; children: Tree[] } | string;
/** What is nothing is left out. */
export type Child = Tree | null | undefined | false | Child[];

/** What fills the middle. */
export interface Page {
  heading: string;
  heading_lang?: Language; // where the deck says it
  statement?: string; // of the deck
  body: Child[];
  say?: string; // to a screen reader, after the heading
  kind?: 'calm' | 'remote';
  focus?: string; // the id of what takes the focus where its owner went
}

// --- the room

/** Who one is in which room, kept by this tab. */
export interface Pass {
  role: 'player' | 'facilitator';
  code: string;
  key: string;
  screen?: string; // of a room that was opened here: what makes another laptop a big screen
}

/** What somebody answered to which question. */
export interface Answer {
  statement: string;
  occasion: Occasion;
  choice: number;
}

/** Of all tabs of this browser. */
export interface KeptSeat {
  code: string;
  key: string;
  epoch: number | null; // not known yet
  since: number; // milliseconds since 1970
}

/** Why the door stays shut; `gone`: the room was there before. */
export type Why = Refusal | 'gone';

export type LinkState = 'connecting' | 'open' | 'waiting' | 'ended';
export interface Listener {
  hello(): Message<'hello', Hello>; // said first, every time
  received(message: ToPeer): void;
  changed(state: LinkState): void;
  wrong_version(): void; // final
}

/** Everything that is drawn. */
export interface View {
  stage: 'join' | 'begin' | 'room' | 'refused';
  words: Words;
  language: Language;
  code: string;
  role: Pass['role'];
  typed: string; // of the code
  hint: boolean; // the code was sent off unfinished
  why: Why | null;
  asked: boolean; // the facilitator, whether one may come in
  player: Player;
  lost: boolean; // the link, for a moment
  slow: Key | null; // what may be wrong
  secure: boolean;
  looking: boolean; // at the answers again
  routes_open: boolean;
  forgetful: boolean; // this browser keeps no seat, and its person was not told yet
  changes_person: boolean; // asked whether somebody else is here now
  notice: Refusal | null;
  talk_left: number; // seconds
  since: number; // seconds, since the scene came
  remote: Leading | null;
}

/** What a person can do. */
export interface Acts {
  answer(choice: number): void;
  look_again(): void;
  step(away: boolean): void;
  routes(open: boolean): void;
  leave(): void;
  change_person(open: boolean): void;
  start_anew(): void;
  heard_forgetful(): void;
  dismiss(): void;
  try_again(): void;
  other_code(): void;
  as_player(): void;
  reload(): void;
  speak_other(): void;
  join(event: Event): void;
  type(event: Event): void;
  begin(): void;
  lead(pass: Pass): void; // as the facilitator of that room
  send(act: Act): void;
  redraw(): void;
}

// --- kinds of functions

export type Doorway = (view: View, acts: Acts) => Page;
export type Screen = (view: View, scene: Scene) => Page;
export type WaitingScreen = (view: View, acts: Acts, scene: Scene) => Page;
export type CardScreen = (view: View, scene: Scene, card: CardView) => Page;
export type AnswerScreen = (view: View, acts: Acts, scene: Scene, card: CardView) => Page;
export type Part = (view: View, acts: Acts) => Tree;
export type FigurePart = (figure: Figure, card: CardView, words: Words) => Tree | null;
export type ShiftPart = (shift: Shift, card: CardView, words: Words) => Tree | null;
export type PublishedPage = (heading: string, sentence: string, bars: Tree | null, scene: Scene, card: CardView) => Page;
export type FigureText = (figure: Figure, card: CardView, words: Words) => string;
export type ShiftText = (shift: Shift, card: CardView, words: Words) => string;
export type ChoiceText = (choice: number, card: CardView, words: Words) => string;
export type GroupText = (choices: number[], card: CardView, words: Words) => string;

// --- who leads

type Without<Version> = Version extends unknown ? Omit<Version, 'v'> : never;
/** What a facilitator says to the room. */
export type Act = Without<Extract<FromPeer, { type: 'press' | 'hand_count' | 'let_in' | 'let_go' | 'shut_out' }>>;

/** Draws instead of what players see. */
export interface Leading {
  page(view: View): Page;
  footer(view: View): Tree;
  dialogs(view: View): Tree[];
  speak(language: Language): Promise<void>;
  hear(message: ToPeer): void;
  end(): void; // it is drawn no longer
}

/** What a facilitator asks, or shows over everything. */
export type Asked = 'end' | 'count' | 'people' | 'let_go' | 'shut_out' | 'phones' | 'own_phone' | 'screen' | 'what_now' | null;
export interface Tool {
  label: RemoteKey;
  why?: RemoteKey; // it cannot be used now
  can: boolean;
  act(): void;
}
export interface Crew {
  people: People;
  words: RemoteWords;
  view: View;
  let_in(device: number): void;
  let_go(seen: SeatSeen): void;
  shut_out(): void;
}
/** What the hall has seen of a card. */
export interface SeenCard {
  card: CardView;
  figure: Figure | null;
  shift: Shift | null;
  action: string;
}

/** What the server offers to whoever would open a room: GET /host. */
export interface HostOffer {
  opens: 'passphrase' | 'everybody' | 'nobody';
  decks: OfferedDeck[];
  cuts: number[]; // minutes
  seats_most: number;
}
export interface OfferedDeck {
  name: string;
  title: string;
  language: Language; // of that title
  titles: Partial<Record<Language, string>>; // in each language that it has
  target_group: 'students' | 'professionals' | 'employers' | 'everyone';
}
