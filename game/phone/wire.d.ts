// What travels between a phone and the server, as JSON. Written by streep-wire-types:
// do not change it by hand. ../wire/PROTOCOL.md says what it means.

export type Message<Type extends string, Fields> = { v: 5; type: Type } & Fields;

export type Role =
  | "player"
  | "screen"
  | "facilitator";

export interface Hello {
  role: Role;
  code: string;
  key: string;
  secret: string;
}

export interface Ballot {
  epoch: number;
  round: number;
  sequence: number;
  choice: number;
  before: number;
}

export interface StepOut {
}

export interface StepBack {
}

export interface Goodbye {
}

export type Button =
  | "next"
  | "back"
  | "pause"
  | "skip"
  | "soften"
  | "more_time"
  | "open_answers"
  | "close_answers"
  | "lock"
  | "end"
  | "undo"
  | "without_figure";

export interface Press {
  button: Button;
}

export interface HandCount {
  crossed: number;
  people: number;
}

export interface LetGo {
  seat: number;
}

export interface LetIn {
  device: number;
}

export interface ShutOut {
}

export type FromPeer =
  | Message<"hello", Hello>
  | Message<"ballot", Ballot>
  | Message<"step_out", StepOut>
  | Message<"step_back", StepBack>
  | Message<"goodbye", Goodbye>
  | Message<"press", Press>
  | Message<"hand_count", HandCount>
  | Message<"let_go", LetGo>
  | Message<"let_in", LetIn>
  | Message<"shut_out", ShutOut>;

export type Audience =
  | "players"
  | "screen"
  | "facilitator";

export type Phase =
  | "lobby"
  | "agreements"
  | "read"
  | "answer"
  | "closed"
  | "reveal"
  | "talk"
  | "shift"
  | "insight"
  | "action"
  | "support"
  | "follow_up"
  | "close";

export type Occasion =
  | "first"
  | "again";

export type Language =
  | "nl"
  | "en";

export type Cut =
  | "minutes_45"
  | "minutes_60"
  | "minutes_90";

export type Kind =
  | "line"
  | "spectrum"
  | "choice";

export type Moment =
  | "searching"
  | "applying"
  | "interview"
  | "daily_work"
  | "assessment"
  | "reporting";

export interface CardView {
  kind: Kind;
  moment: Moment | null;
  measure: boolean;
  exact: boolean;
  statement: string;
  story: string;
  from: string;
  to: string;
  options: string[];
}

export type Outcome =
  | "exact"
  | "fewer"
  | "nearly_everyone"
  | "too_few"
  | "withheld";

export interface Cell {
  choices: number[];
  count: number;
}

export interface Figure {
  outcome: Outcome;
  people: number;
  threshold: number;
  cells: Cell[];
}

export type ShiftOutcome =
  | "table"
  | "margins"
  | "direction"
  | "withheld";

export type Direction =
  | "about_the_same"
  | "more"
  | "fewer";

export interface Shift {
  outcome: ShiftOutcome;
  direction: Direction;
  before: Figure;
  after: Figure;
  table: [[number, number], [number, number]];
}

export interface Proportion {
  part: number;
  others: number;
}

export interface Insight {
  text: string;
  source: string;
  year: number;
  checked: string;
  proportion: Proportion | null;
}

export interface Support {
  title: string;
  text: string;
}

export interface Place {
  name: string;
  text: string;
  site: string;
  checked: string;
}

export interface Routes {
  city: string;
  language: Language;
  places: Place[];
}

export interface FollowUp {
  text: string;
  question: string;
}

export type Warning =
  | "none"
  | "talk_is_over"
  | "talk_will_shrink"
  | "time_is_up";

export interface Desk {
  note: string;
  questions: string[];
  next: Phase;
  next_occasion: Occasion;
  next_statement: string;
  drop: string;
  elapsed_seconds: number;
  planned_seconds: number;
  clock_runs: boolean;
  warning: Warning;
  can: Button[];
  can_count_by_hand: boolean;
}

export interface Scene {
  audience: Audience;
  epoch: number;
  phase: Phase;
  occasion: Occasion;
  round: number;
  paused: boolean;
  locked: boolean;
  softened: boolean;
  implied: boolean;
  title: string;
  language: Language;
  cut: Cut;
  people: number;
  cohort: number;
  card_number: number;
  cards: number;
  agreements: string[];
  card: CardView | null;
  figure: Figure | null;
  shift: Shift | null;
  questions: string[];
  talk_seconds_left: number;
  talk_seconds: number;
  insight: Insight | null;
  action: string;
  support: Support | null;
  routes: Routes | null;
  follow_up: FollowUp | null;
  desk: Desk | null;
}

export interface PairSymbol {
  shape: number;
  colour: number;
  number: number;
}

export interface Seat {
  round: number;
  may_answer: boolean;
  sequence: number;
  away: boolean;
  symbol: PairSymbol;
}

export interface Welcome {
  role: Role;
  code: string;
  epoch: number;
  scene: Scene;
  seat: Seat;
  secret: string;
}

export interface Progress {
  round: number;
  answered: number;
  people: number;
}

export type Refusal =
  | "wrong_version"
  | "unknown_code"
  | "wrong_key"
  | "room_full"
  | "room_locked"
  | "too_many_tries"
  | "malformed"
  | "needs_consent"
  | "taken_over"
  | "let_go"
  | "wrong_role"
  | "not_now"
  | "old_round"
  | "not_in_cohort"
  | "too_late"
  | "no_such_choice"
  | "impossible_count"
  | "cannot_store"
  | "place_not_kept"
  | "room_closed";

export interface Refused {
  why: Refusal;
  final: boolean;
}

export interface AtDoor {
  device: number;
  seats: number;
  waiting: number;
}

export type Presence =
  | "present"
  | "asleep"
  | "lost";

export interface SeatSeen {
  seat: number;
  presence: Presence;
  symbol: PairSymbol;
}

export interface People {
  pages: number;
  phones: number;
  seats: number;
  connected: number;
  devices: number;
  untold: number;
  waiting: number;
  lately: number;
  doorstep: AtDoor[];
  seen: SeatSeen[];
}

export interface Entrance {
  address: string;
  invitation: string;
  squares: string;
  own_device: string;
}

export type ToPeer =
  | Message<"welcome", Welcome>
  | Message<"scene", Scene>
  | Message<"seat", Seat>
  | Message<"progress", Progress>
  | Message<"refused", Refused>
  | Message<"people", People>
  | Message<"entrance", Entrance>;
