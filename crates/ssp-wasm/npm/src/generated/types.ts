/* Generated from the Rust types by `cargo xtask types`. Do not edit. */

/** The kind of a participant (*aktør*). */
export type ActorKind =
  /** Police (*politi*). */
  | "police"
  /** Prison and Probation Service (*Kriminalforsorgen*). */
  | "prisonService"
  /** Municipal social authority (*sociale myndigheder*). */
  | "socialAuthority"
  /** Municipal school, after-school and club authority (*skole- og dagtilbudsmyndighed*, in København BUF). */
  | "schoolAuthority"
  /** Job centre (*jobcenter*, in København BIF). */
  | "employmentAuthority"
  /** Culture and leisure authority (*kultur- og fritidsforvaltning*). */
  | "cultureAuthority"
  /** Regional social and treatment psychiatry (*social- og behandlingspsykiatri*). */
  | "psychiatry"
  /** Any other public authority (*anden myndighed*). */
  | "otherAuthority"
  /** Self-governing institution (*selvejende institution*). */
  | "selfGoverningInstitution"
  /** Free or private school (*fri grundskole*). */
  | "freeSchool"
  /** Anyone else: housing-organisation staff, clubs, volunteers (*privat aktør*). */
  | "privateActor";

/** An age in years and months. */
export type Age = {
  /** Whole months beside them, 0 to 11; 0 where they are left out. */
  months: number;
  /** Whole years, 0 to 150. */
  years: number;
};

/** An age limit. */
export type AgeLimit =
  /** From this age on. */
  | {
    from: Age;
  }
  /** Up to, not including, this age. */
  | {
    until: Age;
  };

/** The ages at which some answers lead to the wanted verdict. */
export type AgeNeeded = {
  /** The age on the date. */
  age: AgeSpan;
  /** The age on the day of release, where one is given and it matters. */
  ageAtRelease?: AgeSpan | null;
  /** Every smallest set of answers that leads to it at that age; one empty set where the present answers do. */
  changes: ChangeSet[];
};

/** The ages from one up to, not including, another. */
export type AgeSpan = {
  /** The age from which it holds; `null` from birth on. */
  from: Age | null;
  /** The age at which it no longer does; `null` where it never ends. */
  until: Age | null;
};

/** Ages from one up to, not including, another. */
export type Ages = {
  /** The first; left out where there is none. */
  from?: Age | null;
  /** The first that is no longer in it; left out where there is none. */
  until?: Age | null;
};

/** The answer to a yes/no question. */
export type Answer =
  /** Yes. */
  | "yes"
  /** No. */
  | "no"
  /** Asked, and nobody knows (*ved ikke*): it is never asked again. */
  | "unknown"
  /** Not asked yet. Never the same as no. */
  | "notAsked";

/** One answer that would have to be true. */
export type AnswerChange = {
  /** The questions of the set from whose answers this one follows: it is here because the present answer contradicts them. */
  followsFrom: Question[];
  /** The present answer. A party that PSP or KSP names takes part unless it is answered that it does not. */
  from: AsSent;
  /** The question. */
  question: Question;
  /** The ids of the rules that read the answer: why it matters. Empty where it only follows from others of the set. */
  rules: string[];
  /** The answer that would have to be true. */
  to: AsSent;
};

/** Every answer, with what follows from it. */
export type Answered = {
  /** What does not hold. */
  no: string[];
  /** What was answered "unknown". */
  unknown: string[];
  /** What holds. */
  yes: string[];
};

/** Whether there is an individual case. */
export type Applies =
  /** There is. */
  | "yes"
  /** There is none. */
  | "no"
  /** Not settled. */
  | "open";

export type AsSent = true | false | "unknown" | null;

export type AssessInput = {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** What the questions are limited to: everything where it is left out. */
  goals?: Programme[] | null;
  /** The case level that was chosen, to be checked. */
  level?: number | null;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
  /** The id of the forum that was proposed, to be checked. */
  proposedForum?: string | null;
  /** The id of the lead that was proposed, to be checked. */
  proposedLead?: string | null;
  /** Protective factors in free words, handed through. */
  protectiveFactors?: string[] | null;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The municipality in which the person lives; a postal code may stand before it. */
  residence?: string | null;
  /** Risk factors in free words, handed through. */
  riskFactors?: string[] | null;
};

/** The answer to a case. Guidance (*vejledende*), never a decision. */
export type Assessment = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The age on that date; `null` without a birth date. */
  age: Age | null;
  /** The case level; `null` where the profile has none. */
  caseLevel: CaseLevel | null;
  /** The assessment date. */
  date: string;
  /** The judgements that are called for, by id. */
  judgements: Judgements;
  /** Everything worth asking for the goals, best first. */
  nextQuestions: Question[];
  /** What a professional should also know. */
  notes: NoteOut[];
  /** Over the goals: `eligible` if any is, else `open` if any is, else `notEligible`. */
  outcome: Eligibility;
  /** Whose local rules were applied. */
  profile: string;
  /** Every programme. */
  programmes: Programmes;
  /** What the proofs are bound to, where they were asked for. */
  proof?: Header | null;
  /** The protective factors, as they were given. */
  protectiveFactors?: string[];
  /** The residence, as it was given. */
  residence?: string | null;
  /** The risk factors, as they were given. */
  riskFactors?: string[];
  /** The version of the rules. */
  ruleset: string;
};

/** An age band of the profile, and how many members are in it. */
export type Band = {
  /** The age from which it holds. */
  from: Age;
  /** How many members are in it. */
  members: number;
  /** The age at which it no longer does; `null` for the oldest. */
  until: Age | null;
};

/** Why a receipt comes out differently. */
export type Because =
  /** Its own hash does not fit: it was changed after it was made, and nothing in it can be relied on. */
  | "altered"
  /** It was made by another version of the program. */
  | "otherEngine"
  /** It was made for another version of the JSON. */
  | "otherContract"
  /** It was made by another version of the rules. Whether a profile with another content has a part in it cannot be told. */
  | "otherRuleset"
  /** The rules have the same version, and the profile had another content. */
  | "otherProfile"
  /**
   * The same rules and the same profile give something else: somebody changed the receipt and computed its hash
   * again, or the program has a fault.
   */
  | "unexplained";

/** What a block is. */
export type BlockKind =
  /** What was asked. */
  | "title"
  /** A heading under the heading. */
  | "subheading"
  /** Whole sentences. */
  | "paragraph"
  /** A name, and what is said of it. */
  | "labelled"
  /** One point of an unnumbered list. */
  | "item"
  /** One point of a numbered list. */
  | "numbered";

/** A body, in words. */
export type BodyOut = {
  /** Other names for it. */
  aliases: string[];
  /** How sure we are of it. */
  certainty: Certainty;
  /** Its id. */
  id: string;
  /** Its level in the organisation. */
  level: OrgLevel | null;
  /** How often it meets. */
  meets: string | null;
  /** Who sits in it. */
  members: MemberOut[];
  /** Whether the published list of members is open-ended. */
  membersOpen: string | null;
  /** Its name. */
  name: string;
  /** Where this is published. */
  source: Citation[];
  /** The body that took its place. */
  supersededBy: string | null;
  /** What it does. */
  tasks: string[];
  /** First day, only where a source gives one. */
  validFrom?: string | null;
  /** First day on which it no longer is, only where a source gives one. */
  validUntil?: string | null;
};

/** An answer, and what follows. */
export type Branch = {
  /** The answer. */
  answer: Given;
  /** The node behind it. */
  then: Node;
};

/** The level of a case. */
export type CaseLevel = {
  /** Whether there is an individual case at all. */
  applies: Applies;
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** Where the case is treated by default; `null` where that is not settled. */
  forum: string | null;
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** Who must lead; `null` where it is agreed locally. */
  lead: string | null;
  /** The levels that are possible, ascending; the chosen one where one was given. */
  possible: Levels;
  /** The proof, where it was asked for. */
  proof?: LevelProof | null;
  /** How the case is registered. */
  registration: RegistrationOut | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The level that the facts suggest, where they all agree. */
  suggested: number | null;
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** What is wrong with the chosen level or the proposed lead. */
  violations: Violation[];
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** What time brings on a day. */
export type Cause = {
  /** The age that is reached. */
  age?: Age | null;
  /** How sure we are of it. */
  certainty: Certainty;
  /** What it is. */
  kind: CauseKind;
  /** The id of the age limit or of the rule. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
};

/** The kind of a `Cause`. */
export type CauseKind =
  /** The person reaches an age. */
  | "age"
  /** Whoever is released from that day on has reached an age. */
  | "ageAtRelease"
  /** A rule begins to apply. */
  | "begins"
  /** A rule applies no longer. */
  | "ends";

/** How well a rule's wording is established. Ordered: a verdict is as certain as the weakest rule that it uses. */
export type Certainty =
  /** Read in the cited source. */
  | "verified"
  /** Our inference from what the cited source says. */
  | "inferred"
  /** It rests on a wording that could not be read; check that before you rely on it. */
  | "unverified";

/** A set of answers that would have to be true, and of judgements that a person would have to make. */
export type ChangeSet = {
  /** The answers, in the order of the contract. */
  answers: AnswerChange[];
  /** The judgements. Nobody can answer them into being. */
  judgements: JudgementChange[];
};

/** A chapter or a section of one. */
export type Chapter = {
  /** Its name in links. */
  anchor: string;
  /** What stands in it, in order. */
  content: ChapterContent[];
  /** Its sections. */
  sections?: Chapter[];
  /** Its title. */
  title: string;
};

/** What stands in a chapter. */
export type ChapterContent =
  /** Whole sentences. */
  | {
    said: string;
  }
  /** Points of a list, each a label that stands out and what is said of it. */
  | {
    points: PointInPrint[];
  }
  /** A rule. */
  | {
    rule: RuleInPrint;
  }
  /** Rules of one sentence each: a lead, a note, who handles a programme. */
  | {
    entries: EntryInPrint[];
  }
  /** The judgements that the rules leave to a person, in the order of their numbers, from 1. */
  | {
    judgements: JudgementInPrint[];
  }
  /** The wordings of a law, oldest first. */
  | {
    vintages: VintageInPrint[];
  }
  /** The list of sources stands here. */
  | "sources";

/** Whether the proofs hold. Guidance (*vejledende*), never a decision. */
export type CheckAnswer = {
  /** Whether every proof holds, and what the answer says follows from them. */
  accepted: boolean;
  /** Always true: this is guidance. */
  advisory: boolean;
  /** What was checked, and what was not, in words. */
  checked: string;
  /** What the answer is an answer to. */
  kind: Kind;
  /** How many trees were checked. */
  proofs: number;
  /** Everything that is wrong. */
  rejections: Rejection[];
  /** The version of the rules, of which the proof must be too. */
  ruleset: string;
};

export type CheckInput = {
  /** The answer, with its proofs. */
  answer: unknown;
  /** The input, as it was sent. */
  input: {
  };
  /** The kind of the input. */
  kind?: "assess" | "disclose" | "meeting" | "screening" | "preparedness";
};

/** One thing to choose. */
export type Choice = {
  /** In words. */
  label: string;
  /** As it stands in the input. */
  value: string;
};

/** A place in a source: which document, and where in it. */
export type Citation = {
  /** The section, heading or provision in it. */
  section: string;
  /** The id of a `Source`. */
  source: string;
};

/** A column of a table: one thing that the rule reads. */
export type ColumnInPrint = {
  /**
   * The name of the question as elsewhere in the JSON, or `date`, `age`, `ageAtRelease`, `levels`, `from.kind`, `to.kind`,
   * `purpose`, `necessaryNotJudged`.
   */
  reads: string;
  /** What it asks. */
  title: string;
};

/** What must hold, all of it. What is left out may be anything; where everything is, it holds always. */
export type Conjunction = {
  /** The age is in one of these bands. */
  age?: Ages[];
  /** The age on the day of release is in one of these bands. */
  ageAtRelease?: Ages[];
  /** The sender is of one of these kinds. */
  from?: ActorKind[];
  /** Whether it is necessary is answered in one of these ways. */
  necessary?: Answer[];
  /** These are answered no. */
  no?: Question[];
  /** The purpose is one of these. */
  purpose?: Purpose[];
  /** The recipient is of one of these kinds. */
  to?: ActorKind[];
  /** These are answered yes. */
  yes?: Question[];
};

/** The cooperation (*samarbejde*) in which information is disclosed. */
export type Cooperation =
  /** School, social services, police; SSP+ and Infohus included (§ 115(1) no. 1). */
  | "ssp"
  /** Police, social authorities, psychiatry (no. 2). */
  | "psp"
  /** Prison service, social authorities, police (no. 3). */
  | "ksp";

/** How many members belong where. */
export type Counts = {
  /** Per case level that is suggested. */
  levels: {
    [name: string]: number;
  };
  /** Per programme. */
  programmes: {
    [name: string]: Tally;
  };
  /** Per protective factor. */
  protectiveFactors: {
    [name: string]: number;
  };
  /** Per risk factor. */
  riskFactors: {
    [name: string]: number;
  };
};

/**
 * A decision table: a row holds where all its cells match, and rows of different steps never match the same case. A row may also
 * cover combinations of answers that cannot occur.
 */
export type DecisionTable = {
  /** What the rule reads. */
  columns: ColumnInPrint[];
  /** Whether it is proved that no table with fewer rows says the same. */
  fewest: boolean;
  /** The rows, in the order of the steps. */
  rows: RowInPrint[];
};

/** Where two sets of rules differ. Guidance (*vejledende*), never a decision. */
export type DiffAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The cooperation, where disclosures are compared. */
  cooperation?: Cooperation | null;
  /** The goals that differ. */
  goals: GoalDiff[];
  /** The goals that one side, or neither, has published rules for: they cannot be compared. */
  notPublished: NotPublished[];
  /** The one side. */
  one: DiffSide;
  /** The other side. */
  other: DiffSide;
  /** The version of the rules. */
  ruleset: string;
  /** The goals that do not differ at all. */
  same: Goal[];
};

export type DiffInput = {
  /** The cooperation in which something is disclosed. */
  cooperation?: Cooperation;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What the questions are limited to: everything where it is left out. */
  goals?: (
    | "sspCase"
    | "sspPlus"
    | "sspPlus.referral"
    | "psp"
    | "ksp"
    | "radicalisation"
    | "gangRecruitment"
    | "groupEffort"
    | "generalPrevention"
    | "psp.legalBasis"
    | "ksp.legalBasis"
    | "caseLevel")[] | null;
  /** The day that is compared with: `date` where it is left out. */
  otherDate?: string | null;
  /** The id of the profile that is compared with: `profile` where it is left out. */
  otherProfile?: string | null;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
};

/** One side of a comparison. */
export type DiffSide = {
  /** The day on which the rules are applied. */
  date: string;
  /** When a person born on 29 February gets older. Ages are compared as ages: what this alone changes is no difference here. */
  leapDay: LeapDay;
  /** Whose local rules; left out where disclosures are compared, because § 115 is national law. */
  profile?: string | null;
  /** The vintage of § 115 in force on the date; `null` before 2007. */
  vintage: VintageOut | null;
};

export type DiscloseInput = {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** Whether the person agrees. § 115 does not ask for it, and a reminder says why. */
  consent?: YesNo;
  /** The cooperation in which something is disclosed. */
  cooperation: Cooperation;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** The sender. */
  from: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
  /** Is the information about someone's relation to a gang? */
  gangRelation?: YesNo;
  /** Does the information tell whom it is about? */
  identifiable?: YesNo;
  /** Is it necessary to disclose the information to this very recipient? */
  necessary?: YesNo;
  /** What the disclosure is for. */
  purpose: Purpose;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The recipient. */
  to: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
};

/** The answer to a disclosure. Guidance (*vejledende*), never a decision. */
export type DisclosureAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** The provision, with the vintage in force on the date. */
  basis: LegalBasisOut;
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** The cooperation. */
  cooperation: Cooperation;
  /** The day of the disclosure. */
  date: string;
  /** The judgements that are called for whatever the answers. */
  judge: Judgement[];
  /** The judgements in words. */
  judgements: Judgements;
  /** The proof, where it was asked for. */
  proof?: DisclosureProof | null;
  /** Why, one sentence for each rule that decides. */
  reasons: Reason[];
  /** What else must be remembered. */
  reminders: NoteOut[];
  /** The ids of the rules that decide. */
  rules: string[];
  /** The version of the rules. */
  ruleset: string;
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** May, may not under § 115, open, or § 115 not needed. */
  verdict: DisclosureVerdict;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/**
 * The proof of a disclosure: one tree for whether § 115 applies, one for each condition. One that fails forbids it, a
 * judgement leaves it open, and all that hold permit it.
 */
export type DisclosureProof = {
  /** Whether § 115 applies at all. */
  applies: Node;
  /** The conditions; empty where § 115 does not apply. */
  conditions: Node[];
  /** What it is bound to. */
  header: Header;
};

/** May, must-not or open. There is no must: nobody is ever obliged under § 115 (subsection 4). */
export type DisclosureVerdict =
  /** The sender may disclose, and need not. */
  | "permitted"
  /** Not under § 115; another basis may exist. */
  | "notPermitted"
  /** Not settled. */
  | "open"
  /** § 115 is not needed. */
  | "notApplicable";

/** What an answer would do. */
export type Effect = {
  /** The answer. */
  answer: PlannedAnswer;
  /** On average over every way in which the answers can turn out; `null` where the plan is not optimal. */
  expected: Fraction | null;
  /** What it settles that is not settled yet. */
  settles: Settled[];
  /** At most. */
  worst: number;
};

/** What a programme's rule finds, as a word of the contract. */
export type Eligibility =
  /** Settled: belongs to the programme. */
  | "eligible"
  /** Settled: does not. */
  | "notEligible"
  /** Not settled. */
  | "open";

/** One rule of the catalogue. */
export type Entry = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** The age limit, where it is one. */
  limit?: AgeLimit | null;
  /** What it belongs to. */
  part: Part;
  /** The stable id. */
  rule: string;
  /** Where it stands. */
  sources: Citation[];
  /** What it says, in both languages; an age limit says it by itself. */
  text?: Text | null;
};

/** A rule of one sentence. */
export type EntryInPrint = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** The id of the rule. */
  rule: string;
  /** What it says. */
  said: string;
  /** Where it stands. */
  sources: Citation[];
  /** When it holds; empty where it always does. */
  when: string;
};

/** What is expected of a role, by when. */
export type Expected = {
  /** After meetings. */
  after: string[];
  /** At any time. */
  always: string[];
  /** At meetings. */
  at: string[];
  /** Before meetings. */
  before: string[];
};

/** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
export type Facts = {
  /** Does the person show concerning behaviour? */
  concerningBehaviour?: YesNo;
  /** Has the person committed a crime? */
  crime?: YesNo;
  /** Is the person at risk of being recruited into the gang scene? */
  gangRecruitmentRisk?: YesNo;
  /** Is the person part of a group of concern? */
  groupOfConcern?: YesNo;
  /** Is the person part of the cooperation of prison service, social authorities and police (KSP)? */
  kspCooperation?: YesNo;
  /** Does the person need a coordinated effort? */
  needsCoordinatedEffort?: YesNo;
  /** Has the person committed a crime dangerous to persons (personfarlig kriminalitet)? */
  personEndangeringCrime?: YesNo;
  /** Is the person part of the cooperation of psychiatry, social authorities and police (PSP)? */
  pspCooperation?: YesNo;
  /** Is the crime a qualified one (kvalificeret kriminalitet)? */
  qualifiedCrime?: YesNo;
  /** Are the authorities aware of the person in connection with radicalisation? */
  radicalisationConcern?: YesNo;
  /** Is the person assessed to be radicalised or at risk of it? */
  radicalisedOrAtRisk?: YesNo;
  /** Is the person a convict who is being or has been released from a placement under section 78(2) of the Sentence Enforcement Act? */
  releasedFromPlacement?: YesNo;
  /** Is the person a convict who is being or has been released from an institution of the Prison and Probation Service? */
  releasedFromPrisonService?: YesNo;
  /** Is the person being released, or already released, from remand or other deprivation of liberty under chapter 70 of the Administration of Justice Act? */
  releasedFromRemand?: YesNo;
  /** Has the person committed crime repeatedly? */
  repeatedCrime?: YesNo;
  /** Has the person committed serious crime repeatedly? */
  repeatedCrimeSerious?: YesNo;
  /** Is the person at risk of committing crime repeatedly? */
  riskOfRepeatedCrime?: YesNo;
  /** Is the person socially vulnerable? */
  sociallyVulnerable?: YesNo;
  /** Is the case specially complicated? */
  speciallyComplicated?: YesNo;
} | null;

/** A condition that fails. */
export type Failing =
  /** This should hold and does not. */
  | {
    lacks: string;
  }
  /** This should not hold and does. */
  | {
    has: string;
  }
  /** One of these should hold and none does. */
  | {
    lacksAll: string[];
  }
  /** The age on the assessment date is outside the band. */
  | "age"
  /** The age on the day of release is outside the band. */
  | "ageAtRelease"
  /** The assessment date is outside the period. */
  | "date";

/** What kind of fault it is. */
export type FaultCode =
  | "invalidJson"
  | "invalidUtf8"
  | "lineTooLong"
  | "notAnObject"
  | "missingField"
  | "unknownField"
  | "unknownFact"
  | "unknownKind"
  | "unknownProfile"
  | "unknownValue"
  | "wrongType"
  | "duplicateKey"
  | "duplicateId"
  | "invalidDate"
  | "dateOutOfRange"
  | "birthDateAfterDate"
  | "releaseDateBeforeBirthDate"
  | "fromNotBeforeUntil"
  | "contradiction"
  | "levelOffScale"
  | "noCaseLevels"
  | "badAgeBand"
  | "unknownSource"
  | "unused"
  | "tooMany"
  | "neverDecides"
  | "empty";

/** The answer that a form leads to. */
export type FormAnswer =
  /** About a person. */
  | Assessment
  /** About a disclosure. */
  | DisclosureAnswer
  /** About a meeting. */
  | MeetingAnswer;

/** One block of the outcome. */
export type FormBlock = {
  /** What it is. */
  kind: BlockKind;
  /** The name that it is about, or its number. */
  label: string | null;
  /** The marks of its sources. */
  sources: string[];
  /** What it says. */
  text: string;
  /** Where the source is published. */
  url: string | null;
};

/** The outcome of a form as one word. */
export type FormOutcome =
  /** A person belongs to at least one of the programmes asked about. */
  | "eligible"
  /** A person belongs to none of them. */
  | "notEligible"
  /** Not settled. */
  | "open"
  /** A disclosure may be made. */
  | "permitted"
  /** Not under § 115. */
  | "notPermitted"
  /** § 115 is not needed. */
  | "notApplicable"
  /** Everybody at a meeting stays. */
  | "everybodyStays"
  /** Somebody leaves. */
  | "somebodyLeaves";

/** A question of a form. */
export type FormQuestion = {
  /** What to say where nothing was chosen. */
  choose: string;
  /** The first day that can be answered. */
  earliest: string | null;
  /** What helps to answer it. */
  hint: string | null;
  /** Its name: a fact, `birthDate`, a path such as `to.drawnIn`. */
  id: string;
  /** Whether only a person's judgement answers it. */
  judgement: boolean;
  /** The last day that can be answered. */
  latest: string | null;
  /** What the answer matters for. */
  matters: string | null;
  /** Whether it may be left out. */
  optional: boolean;
  /** What to choose from. */
  options: Choice[];
  /** Where the answer belongs in the input: a JSON pointer. */
  path: string;
  /** The question, one whole sentence. */
  question: string;
  /** The answer in words. */
  said: string | null;
  /** How it is answered. */
  type: QuestionType;
  /** The answer as it stands in the input: `true`, `false`, `unknown`, a date, an option. */
  value: string | null;
};

/** What comes out of a form so far. */
export type FormResult = {
  /** The answer itself. */
  answer: FormAnswer;
  /** The outcome as a heading: one whole sentence. */
  headline: string;
  /** The outcome as one word. */
  outcome: FormOutcome;
  /** The outcome in words, in order. */
  sections: FormSection[];
  /** The outcome on one line, for records and printed forms. */
  summary: string;
  /** The ten years ahead; `null` without a birth date. */
  timeline: TimelineView | null;
};

/** A part of the outcome. */
export type FormSection = {
  /** What it says. */
  blocks: FormBlock[];
  /** Its heading; the first and the last part have none. */
  heading: string | null;
  /** What it is about. */
  id: Section;
};

/** What a form shows. */
export type FormView = {
  /** What was answered, in the order of the contract. */
  answered: FormQuestion[];
  /** What to ask, most decisive first; empty where nothing more can change the outcome. */
  questions: FormQuestion[];
  /** What comes out; `null` while a required choice is missing. */
  result: FormResult | null;
};

/**
 * A number as a fraction in its lowest terms.
 *
 * ```
 * use ssp_core::plan::Fraction;
 * assert_eq!(Fraction::of(39, 15), Fraction { numerator: 13, denominator: 5 });
 * ```
 */
export type Fraction = {
  /** Below the line; never 0. */
  denominator: number;
  /** Above the line. */
  numerator: number;
};

/** The answer of a branch. */
export type Given =
  /** Yes or no. */
  | boolean
  /** Born on one of these days, both included: all of them are the same to the rule. */
  | {
    /** The first day; `null` where the stretch has no beginning. */
    from: string | null;
    /** The last day. */
    to: string;
  };

/** Something that a case or a disclosure has a verdict about. */
export type Goal =
  /** Individual case (*SSP-enkeltsag*). */
  | "sspCase"
  /** Admission to SSP+. */
  | "sspPlus"
  /** Police referral to SSP+ (*indstilling*). */
  | "sspPlus.referral"
  /** The local focus of PSP. */
  | "psp"
  /** The local focus of KSP. */
  | "ksp"
  /** Radicalisation (*radikalisering*). */
  | "radicalisation"
  /** Gang recruitment (*rekruttering til bandemiljøet*). */
  | "gangRecruitment"
  /** Group effort (*indsats for grupper*). */
  | "groupEffort"
  /** General prevention (*generel forebyggelse*). */
  | "generalPrevention"
  /** The statutory ground of PSP (*hjemmel*). */
  | "psp.legalBasis"
  /** The statutory ground of KSP (*hjemmel*). */
  | "ksp.legalBasis"
  /** The level of the case, its lead and its forum (*sagsniveau*). */
  | "caseLevel"
  /** Whether § 115 lets the sender disclose (*videregivelse*). */
  | "disclosure";

/** A goal that differs. */
export type GoalDiff = {
  /** In how many of all combinations the sides differ. */
  changed: number;
  /** The goal. */
  goal: Goal;
  /** The combinations that differ, gathered by what comes out on each side and by which rules. No combination is in two. */
  regions: RegionDiff[];
  /**
   * How many combinations there are: every allowed way to answer what either side reads, and every age band between the
   * limits of either.
   */
  total: number;
};

/** How a goal stands (*stilling*). */
export type GoalStanding =
  /** A programme: settled, belongs to it. */
  | "eligible"
  /** A programme: settled, does not. */
  | "notEligible"
  /** A statutory ground, or what is wanted of the case level: settled, met. */
  | "met"
  /** A statutory ground, or what is wanted of the case level: settled, not met. */
  | "notMet"
  /** A disclosure: may, and need not. */
  | "permitted"
  /** A disclosure: not under § 115. */
  | "notPermitted"
  /** A disclosure: § 115 is not needed. */
  | "notApplicable"
  /** Not settled. */
  | "open";

/** A verdict in the words of its goal. */
export type GoalVerdict =
  /** Of a programme. */
  | Eligibility
  /** Of a statutory ground. */
  | Ground
  /** Of the level: whether there is a case. */
  | Applies
  /** Of a disclosure. */
  | DisclosureVerdict;

/** Whether a statutory ground is met. */
export type Ground =
  /** Settled: met. */
  | "met"
  /** Settled: not met. */
  | "notMet"
  /** Not settled. */
  | "open";

/** The group as a whole. */
export type Group = {
  /** The age bands of the profile that somebody is in. */
  ageBands: Band[];
  /** How many have no birth date. */
  ageUnknown: number;
  /** How many belong where. */
  counts: Counts;
  /** What § 115 asks for. */
  disclosure: NoteOut;
  /** Which group effort applies to whom. */
  groupEffort: GroupEffort;
  /** How many members. */
  size: number;
};

/** Which group effort applies to whom. */
export type GroupEffort = {
  /** Which efforts there are for the ages in the group. */
  efforts: NoteOut[];
  /** The ids of those who belong to it. */
  eligible: string[];
  /** The ids of those who do not. */
  notEligible: string[];
  /** The ids of those of whom that is not settled. */
  open: string[];
};

/** What every proof of an answer is bound to. */
export type Header = {
  /** Every answer, with what follows from it. */
  answers: Answered;
  /** The birth date; `null` where it is not known. */
  birthDate: string | null;
  /** The version of the JSON. */
  contract: number;
  /** The assessment date. */
  date: string;
  /** When a person born on 29 February gets older. */
  leapDay: LeapDay;
  /** The profile; `null` where no local rule is read. */
  profile?: string | null;
  /** SHA-256 of the profile, in hexadecimal digits. */
  profileHash?: string | null;
  /** The day of release. */
  releaseDate: string;
  /** The version of the rules. */
  ruleset: string;
};

/** Days with the same verdict: from the first up to, not including, the last. */
export type Interval = {
  /** The first day. */
  from: string;
  /** The first day that is no longer in it. */
  until: string;
  /** The verdict of an assessment on each of these days. */
  verdict: Eligibility;
};

/** Days with the same verdict: from the first up to, not including, the last. */
export type Interval2 = {
  /** The first day. */
  from: string;
  /** The first day that is no longer in it. */
  until: string;
  /** The verdict of an assessment on each of these days. */
  verdict: Ground;
};

/** A question that the rules leave to a person (*skøn*, *vurdering*). It is an outcome, never a truth value. */
export type Judgement =
  /** Whether repeated crime that is not known as serious suffices. */
  | "repeatedCrimeThreshold"
  /** Whether the KSP provision was in force on the day. */
  | "kspInForce"
  /** Whether the disclosure is necessary. */
  | "necessity"
  /** What applied to SSP before 2007. */
  | "lawNotModelled"
  /** Whether a job centre is a social authority. */
  | "jobCentreAsSocialAuthority"
  /** Whether an authority that does not take part may disclose. */
  | "senderParticipation"
  /** Whether a free school is a self-governing institution of § 115(3). */
  | "freeSchoolStatus"
  /** What the change of 2024 about relations to gangs allows. */
  | "gangRelation2024"
  /** What the municipality does where it has published no rule. */
  | "ruleNotPublished"
  /** Whether preparedness covers an event among those over 18. */
  | "specialCase";

/** One judgement that a person would have to make. */
export type JudgementChange = {
  /** What it is now; `null` where nobody has judged. */
  from: AsSent;
  /** The judgement. */
  judgement: Judgement;
  /** The ids of the rules that read it. */
  rules: string[];
  /** What it would have to be. */
  to: AsSent;
};

/** A judgement that the rules leave to a person. */
export type JudgementInPrint = {
  /** Who answers it. */
  decidedBy: string;
  /** Its name in the JSON. */
  judgement: Judgement;
  /** The question. */
  question: string;
  /** What it rests on. */
  sources: Citation[];
};

/** A judgement in words. */
export type JudgementOut = {
  /** Who answers it. */
  decidedBy: string;
  /** The question. */
  question: string;
  /** On what source. */
  sources: Citation[];
};

/** The judgements that an answer calls for, by id. */
export type Judgements = {
  [name: string]: JudgementOut;
};

/** What is asked. */
export type Kind =
  /** To which programmes does this person belong, at which level, who leads? */
  | "assess"
  /** May this be disclosed under § 115? */
  | "disclose"
  /** Who stays in the room? */
  | "meeting"
  /** From when until when does each verdict hold? */
  | "timeline"
  /** Which bodies are there, and who sits in them? */
  | "organisation"
  /** How does this group of concern look? */
  | "screening"
  /** Does this event call for preparedness? */
  | "preparedness"
  /** What would change the verdict to a wanted one, and when does time? */
  | "why-not"
  /** What to ask next, why, and what would each answer do? */
  | "plan"
  /** Where do two profiles, or the rules of two dates, differ? */
  | "diff"
  /** What is answered by which rules, to be answered again later? */
  | "receipt"
  /** Does this receipt come out the same today? */
  | "replay"
  /** Does this proof hold? */
  | "check";

/** The language of the sentences in an answer. Names and ids are the same in both. */
export type Lang =
  /** Danish, the language of the sources. */
  | "da"
  /** English. */
  | "en";

/** Sets of answers with which the verdict is the wanted one on later days. */
export type Later = {
  /** What turns on the first day; empty where that is the date itself. */
  because: Cause[];
  /** Every smallest set of answers of which that holds. */
  changes: ChangeSet[];
  /** What turns on the day on which it ends. */
  endsBecause: Cause[];
  /** The first day. */
  from: string;
  /** The first day that is no longer in it; `null` where it goes on to the end of the calendar. */
  until: string | null;
};

/** When a person born on 29 February gets older in a year without one (*skudårsdag*). */
export type LeapDay =
  /** On 28 February: the end of the month, like every other clamped day. */
  | "feb28"
  /** On 1 March. */
  | "mar1";

/** Whether the statutory ground of a programme is met. */
export type LegalBasis = {
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Settled or open. */
  verdict: Ground;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** The provision that a verdict rests on. */
export type LegalBasisOut = {
  /** The provision. */
  provision: string;
  /** The vintage in force on the date; `null` before 2007. */
  vintage: VintageOut | null;
};

/** The level of a case. */
export type LevelOut = {
  /** Where the case is treated by default. */
  forum: string | null;
  /** Who must lead; `null` where it is agreed locally. */
  lead: string | null;
  /** The levels that are possible, ascending. */
  possible: Levels;
  /** The level that the facts suggest. */
  suggested: number | null;
};

/** The proof of a case level: whether there is a case, what the facts allow, and the rules on lead and forum. */
export type LevelProof = {
  /** Whether there is a case: the proof of `sspCase`, `null` where no rule is published. */
  applies: Node | null;
  /** The rule on the forum, where it is settled. */
  forum: string | null;
  /** The rule on the lead, where one applies. */
  lead: string | null;
  /** What the facts allow and suggest. */
  levels: Node;
};

export type Levels = number[];

/** The answer to a meeting. */
export type MeetingAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The judgements in words. */
  judgements: Judgements;
  /** Notes on membership. */
  notes: NoteOut[];
  /** Who stays, in the order in which they were sent. */
  participants: Stay[];
  /** The version of the rules. */
  ruleset: string;
};

export type MeetingInput = {
  /** The id of the forum that meets. */
  forum?: string | null;
  /** Does the information tell whom it is about? */
  identifiable?: YesNo;
  /** Who takes part in the meeting. */
  participants: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** A short name, unique in its list. It should not tell who somebody is. */
    id: string;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  }[];
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
};

/** Who meets, in words. */
export type MeetsOut = {
  /** The id of the body. */
  body: string;
  /** Where it stands. */
  sources: Citation[];
  /** When and why. */
  text: string;
};

/** One member of the group. */
export type MemberAnswer = {
  /** The member's assessment. */
  assessment: Assessment;
  /** The caller's pseudonym. */
  id: string;
  /** The protective factors, as they were given. */
  protectiveFactors: string[];
  /** The risk factors, as they were given. */
  riskFactors: string[];
};

/** A seat, in words. */
export type MemberOut = {
  /** The kinds of participant that the seat belongs to. */
  kinds: ActorKind[];
  /** Who sits there. */
  who: string;
};

/** The question to ask now. */
export type NextQuestion = {
  /** What each answer would do. */
  answers: Effect[];
  /** The question. */
  question: Question;
  /** The question in words. */
  text: string;
  /** Why it is asked: the goals that it can change, and their rules that read it. */
  why: Why[];
};

/** The word for an answer that nobody knows. */
export type NobodyKnows =
  /** It was asked, and nobody knows. */
  | "unknown";

/** A node of a proof. */
export type Node =
  /** A question that the rule asks next. */
  | {
    /** One branch where it is answered, one per allowed answer where it is not. */
    branches: Branch[];
    /** The question. */
    question: Question;
  }
  /** The clause that decides. */
  | {
    /** How sure we are of it. */
    certainty: Certainty;
    /** What it decides. */
    outcome: string;
    /** The clauses tried before it, each with one condition that fails. */
    refuted: Refuted[];
    /** Its id. */
    rule: string;
    /** Where it stands. */
    sources: Citation[];
  };

/** A goal that cannot be compared. */
export type NotPublished = {
  /** The goal. */
  goal: Goal;
  /**
   * Which side has published rules for it. On the other one it is the judgement `ruleNotPublished`, whatever the answers, and
   * of the case level `null`.
   */
  publishedBy: PublishedBy;
};

/** A note in words. */
export type NoteOut = {
  /** Its name. */
  id: string;
  /** Where it comes from: of a note about rules of the profile, what those rules cite. */
  sources: Citation[];
  /** The note. */
  text: string;
};

/**
 * The level of a body in the organisation (*organisatorisk niveau*). Never the level of a case: the same words mean
 * different things from town to town.
 */
export type OrgLevel =
  /** Strategic (*strategisk*). */
  | "strategic"
  /** Tactical (*taktisk*). */
  | "tactical"
  /** Coordinating (*koordinerende*). */
  | "coordinating"
  /** Executing (*udførende*). */
  | "executing";

/** The answer to a question about the organisation. */
export type Organisation = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The bodies, those of the top first. */
  bodies: BodyOut[];
  /** The day. */
  date: string;
  /** Local practice. */
  practices: PracticeOut[];
  /** Whose organisation. */
  profile: string;
  /** What is expected of each role; of this kind's roles, where one is asked for. */
  roles: RoleOut[];
  /** The version of the rules. */
  ruleset: string;
  /** Where this kind of participant sits, where one is asked for. */
  seats?: Seats | null;
};

export type OrganisationInput = {
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** The kind of authority, institution or private actor. */
  kind?: ActorKind;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
};

/** What a rule belongs to. */
export type Part =
  /** The rule of a programme. */
  | {
    programme: Programme;
  }
  /** The statutory ground of a programme. */
  | {
    legalBasis: Programme;
  }
  /** Case level, lead, forum, registration. */
  | "caseLevel"
  /** § 115 in this cooperation. */
  | {
    disclosure: Cooperation;
  }
  /** Whether § 115 applies at all. */
  | "disclosureApplies"
  /** Who stays at a meeting. */
  | "meeting"
  /** Preparedness. */
  | "preparedness"
  /** The screening of a group. */
  | "screening"
  /** A note or a reminder. */
  | "note"
  /** How the profile reads the calendar, and what it has not published. */
  | "profile";

/** The plan. Guidance (*vejledende*), never a decision. */
export type PlanAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The cooperation of the disclosure; left out for a case. */
  cooperation?: Cooperation | null;
  /** The assessment date. */
  date: string;
  /** On average over every way in which the answers can turn out; `null` where the plan is not optimal. */
  expected: Fraction | null;
  /** The goals that are planned for. */
  goals: Goal[];
  /** The question to ask now; `null` where none can change anything. */
  next: NextQuestion | null;
  /**
   * Whether no plan asks fewer questions: of several goals that questions can still change, none that begins with the birth
   * date, where it matters. False where there were too many states to tell.
   */
  optimal: boolean;
  /** Whose local rules were applied; left out for a disclosure. */
  profile?: string | null;
  /** The version of the rules. */
  ruleset: string;
  /** The whole plan, where it was asked for and is optimal. */
  tree?: Step[] | null;
  /** What was answered "unknown" and could change an outcome; it is not asked again. */
  unresolved: Question[];
  /** At most. */
  worst: number;
};

export type PlanInput = {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** What is asked about. */
  goal?: Goal | null;
  /** What the questions are limited to: everything where it is left out. */
  goals?: Programme[] | null;
  /** The case level that was chosen, to be checked. */
  level?: number | null;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
  /** The id of the forum that was proposed, to be checked. */
  proposedForum?: string | null;
  /** The id of the lead that was proposed, to be checked. */
  proposedLead?: string | null;
  /** Protective factors in free words, handed through. */
  protectiveFactors?: string[] | null;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The municipality in which the person lives; a postal code may stand before it. */
  residence?: string | null;
  /** Risk factors in free words, handed through. */
  riskFactors?: string[] | null;
  /** Whether the whole plan is answered, and not the next question alone. */
  tree?: boolean | null;
} | {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** Whether the person agrees. § 115 does not ask for it, and a reminder says why. */
  consent?: YesNo;
  /** The cooperation in which something is disclosed. */
  cooperation: Cooperation;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** The sender. */
  from: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
  /** Is the information about someone's relation to a gang? */
  gangRelation?: YesNo;
  /** What is asked about. */
  goal?: Goal | null;
  /** Does the information tell whom it is about? */
  identifiable?: YesNo;
  /** Is it necessary to disclose the information to this very recipient? */
  necessary?: YesNo;
  /** What the disclosure is for. */
  purpose: Purpose;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The recipient. */
  to: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
  /** Whether the whole plan is answered, and not the next question alone. */
  tree?: boolean | null;
};

/** An answer to a question of a plan. */
export type PlannedAnswer =
  /** Yes or no. */
  | boolean
  /** Born on one of these days, both included: all of them are the same to the goals. */
  | {
    /** The first day; `null` where the stretch has no beginning. */
    from: string | null;
    /** The last day. */
    to: string;
  }
  /** Nobody knows. */
  | NobodyKnows;

/** A point of a list. */
export type PointInPrint = {
  /** What stands out: the id of a rule where the point is about one; may be empty. */
  label: string;
  /** What is said of it; empty where the point only names a section. */
  said: string;
  /** The anchor of what it points to, where it points. */
  to?: string | null;
};

/** What a `Practice` is about. */
export type PracticeKind =
  /** Consent is asked for first (*samtykke søges først*). */
  | "consentAskedFirst"
  /** The age from which the young person's own consent is asked for. */
  | "consentAge"
  /** Taking part is voluntary (*frivilligt*). */
  | "voluntary"
  /** The cooperation does not treat individual cases. */
  | "notIndividual"
  /** How often, or by whom, cases are treated. */
  | "cadence"
  /** Anything else worth knowing. */
  | "other";

/** A local practice, in words. */
export type PracticeOut = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** What it is about. */
  kind: PracticeKind;
  /** Where this is published. */
  source: Citation[];
  /** The practice. */
  text: string;
};

/** The answer to an event. */
export type PreparednessAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** The day. */
  date: string;
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The judgements in words. */
  judgements: Judgements;
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The version of the rules. */
  ruleset: string;
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Whether preparedness covers it. */
  verdict: Eligibility;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
  /** Who meets, where preparedness covers the event or may. */
  whoMeets: MeetsOut[];
};

export type PreparednessInput = {
  /** Has serious unrest arisen acutely? */
  acute?: YesNo;
  /** Does the situation affect young people between 18 and 25? */
  affects18to25?: YesNo;
  /** Does the situation affect children or young people under 18? */
  affectsUnder18?: YesNo;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** `koebenhavn`: no other municipality has published a rule that we have found. */
  profile?: string | null;
  /** How far the event reaches. */
  scope?: "local" | "districts" | "cities";
};

/** A programme: something that a person can belong to. */
export type Programme =
  /** Individual case (*SSP-enkeltsag*). */
  | "sspCase"
  /** Admission to SSP+. */
  | "sspPlus"
  /** Police referral to SSP+ (*indstilling*). */
  | "sspPlus.referral"
  /** Police, social services, psychiatry. */
  | "psp"
  /** Prison service, social services, police. */
  | "ksp"
  /** Radicalisation (*radikalisering*). */
  | "radicalisation"
  /** Gang recruitment (*rekruttering til bandemiljøet*). */
  | "gangRecruitment"
  /** Group effort (*indsats for grupper*). */
  | "groupEffort"
  /** General prevention (*generel forebyggelse*). */
  | "generalPrevention";

/** The verdict about each programme. */
export type Programmes = {
  /** Gang recruitment. */
  gangRecruitment: Verdict;
  /** General prevention. */
  generalPrevention: Verdict;
  /** Group effort. */
  groupEffort: Verdict;
  /** Local focus of KSP, and the statutory ground. */
  ksp: WithGround;
  /** Local focus of PSP, and the statutory ground. */
  psp: WithGround;
  /** Radicalisation, and who handles it. */
  radicalisation: Radicalisation;
  /** Individual case. */
  sspCase: Verdict;
  /** Admission to SSP+, and the referral. */
  sspPlus: SspPlus;
};

/** Which side has published rules for a goal. */
export type PublishedBy =
  /** The one. */
  | "one"
  /** The other. */
  | "other"
  /** Neither. */
  | "neither";

/** What the information is disclosed for (*formål*). */
export type Purpose =
  /** Crime prevention, or the effort that the cooperation exists for. */
  | "prevention"
  /** Criminal investigation (*efterforskning*). */
  | "investigation"
  /** Both. */
  | "mixed";

export type Question =
  | "birthDate"
  | "concerningBehaviour"
  | "crime"
  | "repeatedCrime"
  | "repeatedCrimeSerious"
  | "personEndangeringCrime"
  | "needsCoordinatedEffort"
  | "pspCooperation"
  | "sociallyVulnerable"
  | "kspCooperation"
  | "releasedFromPrisonService"
  | "releasedFromPlacement"
  | "releasedFromRemand"
  | "radicalisedOrAtRisk"
  | "radicalisationConcern"
  | "gangRecruitmentRisk"
  | "groupOfConcern"
  | "speciallyComplicated"
  | "riskOfRepeatedCrime"
  | "qualifiedCrime"
  | "identifiable"
  | "necessary"
  | "gangRelation"
  | "from.participates"
  | "from.publicTask"
  | "from.drawnIn"
  | "to.participates"
  | "to.publicTask"
  | "to.drawnIn"
  | "acute"
  | "affectsUnder18"
  | "affects18to25";

/** How a question is answered. */
export type QuestionType =
  /** With a date. */
  | "date"
  /** Yes, no or unknown. */
  | "answer"
  /** With one of a list. */
  | "choice"
  /** With a list of participants. */
  | "participants";

/** Radicalisation. */
export type Radicalisation = {
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** Who handles it at this age; empty without a birth date. */
  handledBy: string[];
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Settled or open. */
  verdict: Eligibility;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** A rule that reads a question. */
export type ReadBy = {
  /** Its id. */
  rule: string;
  /** Where it stands. */
  sources: Citation[];
};

/** How much of a source was read for this project. */
export type Reading =
  /** The whole text. */
  | "whole"
  /** The part that is cited. */
  | "citedPart"
  /** Not itself: what another source says of it. */
  | "secondHand";

/** One reason, in words. */
export type Reason = {
  /** The id of the rule. */
  rule: string;
  /** Where it stands. */
  sources: Citation[];
  /** The reason. */
  text: string;
};

/** What was answered by which rules. Guidance (*vejledende*), never a decision. */
export type Receipt = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** SHA-256 of the answer without its words, in hexadecimal digits. */
  answerHash: string;
  /** Every answer, with what follows from it; of a disclosure also who discloses to whom and what for. */
  answers: Answered;
  /** The birth date, where it is known. */
  birthDate?: string | null;
  /** The level of the case; left out where the profile has none, and of a disclosure. */
  caseLevel?: ReceiptLevel | null;
  /** The version of the JSON. */
  contract: number;
  /** The cooperation, of a disclosure. */
  cooperation?: Cooperation | null;
  /** The day of the assessment or of the disclosure. */
  date: string;
  /** The version of the program. */
  engine: string;
  /** The programmes that a case was about; left out where it was about all. */
  goals?: Programme[];
  /** SHA-256 of the receipt without this member. */
  hash: string;
  /** What it is a receipt of. */
  kind: ReceiptKind;
  /** When a person born on 29 February gets older. */
  leapDay: LeapDay;
  /** The level that was chosen. */
  level?: number | null;
  /** Over the goals of a case. */
  outcome?: Eligibility | null;
  /** Whose local rules were applied, to a case. */
  profile?: string | null;
  /** SHA-256 of that profile, in hexadecimal digits. */
  profileHash?: string | null;
  /** SHA-256 of the proofs, in hexadecimal digits. */
  proofHash: string;
  /** The forum that was proposed. */
  proposedForum?: string | null;
  /** The lead that was proposed. */
  proposedLead?: string | null;
  /** The version of this format. */
  receipt: number;
  /** The day of release; the day of the assessment or disclosure where no other was given. */
  releaseDate: string;
  /** The version of the rules. */
  ruleset: string;
  /** Every verdict, by what it is about. */
  verdicts: {
    [name: string]: ReceiptVerdict;
  };
};

/** One place in a receipt that comes out differently. */
export type ReceiptDifference = {
  /** Why. */
  because: Because;
  /** What comes out now, of `/hash` what the receipt as it stands hashes to; left out where nothing does. */
  is?: unknown;
  /** Where: a JSON pointer into the receipt. */
  path: string;
  /** What the receipt says; left out where it says nothing. */
  was?: unknown;
};

export type ReceiptInput = {
  /** The input, as it was sent. */
  input: AssessInput;
  /** What the receipt is of. */
  kind: "assess";
} | {
  /** The input, as it was sent. */
  input: DiscloseInput;
  /** What the receipt is of. */
  kind: "disclose";
};

/** What a receipt is of. */
export type ReceiptKind =
  /** A case. */
  | "assess"
  /** A disclosure. */
  | "disclose";

/** The level of a case, in ids. */
export type ReceiptLevel = {
  /** Whether there is an individual case at all. */
  applies: Applies;
  /** The questions whose answer could still change it. */
  ask?: Question[];
  /** How sure we were: the weakest of the rules used. */
  certainty: Certainty;
  /** Where the case is treated by default. */
  forum?: string | null;
  /** The judgements that a person must make. */
  judge?: Judgement[];
  /** Who must lead. */
  lead?: string | null;
  /** The levels that are possible, ascending. */
  possible: Levels;
  /** The ids of the rules that decided. */
  rules: string[];
  /** The level that the facts suggest. */
  suggested?: number | null;
  /** The questions that were answered "unknown" and could change it. */
  unresolved?: Question[];
  /** The ids of what was wrong with the chosen level or the proposed lead. */
  violations?: string[];
};

/** One verdict, in ids. */
export type ReceiptVerdict = {
  /** The questions whose answer could still change it. */
  ask?: Question[];
  /** How sure we were: the weakest of the rules used. */
  certainty: Certainty;
  /** The judgements that a person must make. */
  judge?: Judgement[];
  /** The ids of the rules that decided. */
  rules: string[];
  /** The questions that were answered "unknown" and could change it. */
  unresolved?: Question[];
  /** The verdict. */
  verdict: VerdictCode;
};

/** A clause that does not decide, and one condition of it that fails. */
export type Refuted = {
  /** The condition that fails. */
  fails: Failing;
  /** The id of the clause. */
  rule: string;
};

/** Combinations that differ in the same way. */
export type RegionDiff = {
  /** How many they are. */
  combinations: number;
  /** What comes out on the one side. */
  one: SideOutcome;
  /** What comes out on the other side. */
  other: SideOutcome;
  /**
   * Exactly these combinations: those in which one of the conjunctions holds. None of them can be left out, and nothing in any
   * of them.
   */
  when: Conjunction[];
  /**
   * The smallest of them: the fewest answers that are yes, then the lowest age, then the order of the contract (sender and
   * recipient of two kinds before one).
   */
  witness: Witness;
};

/** How a case is registered. */
export type RegistrationOut = {
  /** The body that registers. */
  by: string;
  /** The system. */
  system: string;
};

/** Something that does not hold. */
export type Rejection = {
  /** What is wrong, in whole sentences. It repeats nothing that was sent. */
  message: string;
  /** A JSON pointer into the answer. */
  path: string;
  /** Its code. */
  reason: RejectionReason;
};

/** Why a proof, or what an answer says by it, is rejected. */
export type RejectionReason =
  /** The JSON is not that of an answer with its proofs. */
  | "malformed"
  /** No proof is there. */
  | "proofLeftOut"
  /** A proof is there of what no rule decides. */
  | "proofOfNothing"
  /** Another version of the JSON or of the rules. */
  | "versionDiffers"
  /** Another profile, another content of it, or another policy for 29 February. */
  | "profileDiffers"
  /** Another date than the input's. */
  | "dateDiffers"
  /** An answer that is neither in the input nor follows from it. */
  | "answerNotGiven"
  /** An answer of the input, or one that follows from it, is left out. */
  | "answerLeftOut"
  /** The answers are there in another order, or one of them twice. */
  | "answersOutOfOrder"
  /** The question is answered on the way already. */
  | "questionAnswered"
  /** The rule does not ask this question here. */
  | "questionNotNext"
  /** The answer of a branch is ruled out by the input or on the way, or is none to this question. */
  | "branchNotAllowed"
  /** An allowed answer has no branch. */
  | "branchLeftOut"
  /** Two branches have the same answer, or they stand in another order. */
  | "branchesOutOfOrder"
  /** Two stretches of birth dates overlap or leave a gap, or one goes beyond the possible days. */
  | "stretchesDoNotJoin"
  /** The rule can tell two days of a stretch apart. */
  | "stretchTooWide"
  /** The rule cannot tell a stretch from the day beside it. */
  | "stretchTooNarrow"
  /** The rule has no clause of this id. */
  | "ruleUnknown"
  /** Another clause decides on this way. */
  | "ruleDoesNotDecide"
  /** The condition of the clause that decides is not wholly answered on this way. */
  | "conditionOpen"
  /** Another outcome than the clause's. */
  | "outcomeDiffers"
  /** Other sources than the clause's, or in another order. */
  | "sourcesDiffer"
  /** Another certainty than the clause's. */
  | "certaintyDiffers"
  /** An earlier clause is not refuted. */
  | "refutationLeftOut"
  /** What is refuted is no earlier clause, or stands in another order. */
  | "refutationOutOfPlace"
  /** The condition is not one of the clause's, or does not fail on this way. */
  | "conditionDoesNotFail"
  /** The condition fails, but another one of the clause fails before it. */
  | "conditionNotFirst"
  /** The answer says something else of the input or the rules. */
  | "answerDiffers"
  /** The verdict does not follow from the leaves. */
  | "verdictDoesNotFollow"
  /** The judgements do not follow from the leaves. */
  | "judgeDoesNotFollow"
  /** The questions that can still change the outcome are others. */
  | "questionsDoNotFollow"
  /** The rules that decide are others. */
  | "rulesDoNotFollow"
  /** The certainty, or what makes it so, does not follow from the rules used. */
  | "certaintyDoesNotFollow"
  /** The possible or the suggested levels do not follow. */
  | "levelDoesNotFollow"
  /** The lead does not follow from the possible levels. */
  | "leadDoesNotFollow"
  /** The forum does not follow. */
  | "forumDoesNotFollow";

/** Whether a receipt comes out the same. Guidance (*vejledende*), never a decision. */
export type ReplayAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The version of the JSON. */
  contract: number;
  /** The day that it is about. */
  date: string;
  /** What differs; left out where nothing does. */
  differences?: ReceiptDifference[];
  /** The version of the program that answered again. */
  engine: string;
  /** Whether every byte comes out the same. */
  equal: boolean;
  /** What the receipt is of. */
  kind: ReceiptKind;
  /** Whose local rules were applied, to a case. */
  profile?: string | null;
  /** The version of the rules by which it was answered again. */
  ruleset: string;
};

export type ReplayInput = Receipt;

/** What is expected of a role, in words. */
export type RoleOut = {
  /** Where it expressly does not. */
  absentFrom: string[];
  /** How sure we are of it. */
  certainty: Certainty;
  /** What is expected, and when. */
  expected: Expected;
  /** Its id. */
  id: string;
  /** The kinds of participant that act in it. */
  kinds: ActorKind[];
  /** Its name. */
  name: string;
  /** Where it sits. */
  sitsIn: string[];
  /** Where this is published. */
  source: Citation[];
  /** Whom it covers. */
  who: string;
};

/** A row of a table. */
export type RowInPrint = {
  /** One cell for each column, in words. */
  cells: string[];
  /** What comes out. */
  outcome: string;
  /** The id of the rule that decides; `null` where no rule does. */
  rule: string | null;
  /** The step that decides, counted from 1. */
  step: number;
};

/** A rule in print. */
export type RuleInPrint = {
  /** The ids of the steps that never decide. */
  never: string[];
  /** Its steps, in the order in which they are tried. */
  steps: StepInPrint[];
  /** The same as a table; `null` where that would be too large. */
  table: DecisionTable | null;
  /** What it is called. */
  title: string;
};

/** A rule that decides. */
export type RuleOut = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** Whether the other side does not have it, or not so. */
  differs: boolean;
  /** Its id. */
  rule: string;
  /** Where it stands. */
  sources: Citation[];
  /** What it says. */
  text: string;
};

/** A rulebook, in one language. */
export type Rulebook = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The chapters, in order; the second lists what is not verified. */
  chapters: Chapter[];
  /** What stands first: that it is guidance, what "verified" means, and what it was made of. */
  front: string[];
  /** The language of its texts. */
  lang: Lang;
  /** The profile. */
  profile: string;
  /** SHA-256 of the profile, in hexadecimal digits. */
  profileHash: string;
  /** The version of the rules. */
  ruleset: string;
  /** The sources that are cited, in the order of their numbers, from 1. */
  sources: Source[];
  /** Its title. */
  title: string;
};

/** The answer to a screening. */
export type ScreeningAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The assessment date. */
  date: string;
  /** The group as a whole. */
  group: Group;
  /** Each member, in the order in which they were sent. */
  members: MemberAnswer[];
  /** Whose local rules were applied. */
  profile: string;
  /** The version of the rules. */
  ruleset: string;
};

export type ScreeningInput = {
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** Does the information tell whom it is about? */
  identifiable?: YesNo;
  /** The members of the group. */
  members: {
    /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
    birthDate?: string | null;
    /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
    facts?: Facts;
    /** A short name, unique in its list. It should not tell who somebody is. */
    id: string;
    /** Protective factors in free words, handed through. */
    protectiveFactors?: string[] | null;
    /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
    releaseDate?: string | null;
    /** Risk factors in free words, handed through. */
    riskFactors?: string[] | null;
  }[];
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
};

/** Where a kind of participant sits, and where it does not. */
export type Seats = {
  /** The bodies that a source says it does not sit in. */
  absentFrom: string[];
  /** The kind. */
  kind: ActorKind;
  /** The bodies whose published members do not name it. */
  notNamedIn: string[];
  /** The bodies with a seat for it. */
  sitsIn: string[];
};

/** What a part of an answer is about. */
export type Section =
  /** The verdict in a sentence, and that it is guidance. */
  | "lead"
  /** What to do next. */
  | "nextSteps"
  /** What the person belongs to. */
  | "included"
  /** What is not settled. */
  | "open"
  /** What the person does not belong to. */
  | "notIncluded"
  /** Level, lead, forum, registration. */
  | "caseLevel"
  /** What does not fit the rules. */
  | "violations"
  /** The questions without an answer. */
  | "missing"
  /** What a person must judge. */
  | "judgements"
  /** What a person may have to judge. */
  | "mayNeedJudgement"
  /** The questions answered "unknown" that matter. */
  | "unresolved"
  /** Why. */
  | "reasons"
  /** What would make § 115 unnecessary. */
  | "wouldNotApply"
  /** What would make the answer no. */
  | "wouldForbid"
  /** The conditions of § 115 for PSP and KSP, or the provision that the answer is about. */
  | "legalBasis"
  /** When the answer changes. */
  | "changes"
  /** Who stays in the room. */
  | "stays"
  /** Who leaves it. */
  | "leaves"
  /** What else to know. */
  | "notes"
  /** Risk and protective factors, as they were given. */
  | "factors"
  /** Anything else: a body, a member of a group, a period. */
  | "other"
  /** The sources, numbered. */
  | "sources"
  /** Which version of the rules it rests on. */
  | "ruleset";

export type SentActor = {
  /** Whether it is drawn into the cooperation. */
  drawnIn?: true | false | "unknown";
  /** The kind of participant. */
  kind: ActorKind;
  /** Whether it takes part in the cooperation. */
  participates?: true | false | "unknown";
  /** Whether it performs a task for the public sector. */
  publicTask?: true | false | "unknown";
};

/** A goal that an answer settles: no other answer changes it any more. */
export type Settled = {
  /** The goal. */
  goal: Goal;
  /** What a person must judge; left out where nothing. */
  judge?: Judgement[];
  /** The level, where the goal is the level of a case and there is one. */
  level?: SettledLevel | null;
  /** Its verdict; `open` where a person must judge. */
  verdict: SettledVerdict;
};

/** The level of a case. */
export type SettledLevel = {
  /** Where the case is treated by default. */
  forum: string | null;
  /** Who must lead; `null` where it is agreed locally. */
  lead: string | null;
  /** The levels that are possible; the chosen one where one was given. */
  possible: Levels;
  /** The level that the facts suggest. */
  suggested: number | null;
};

/** The verdict of a goal, in the word that an assessment has for it. */
export type SettledVerdict =
  /** Of a programme. */
  | Eligibility
  /** Of a statutory ground. */
  | Ground
  /** Of the level: whether there is a case. */
  | Applies
  /** Of a disclosure. */
  | DisclosureVerdict;

/** What comes out on one side. */
export type SideOutcome = {
  /** How sure we are: the weakest of these. */
  certainty: Certainty;
  /** The judgements that each of the combinations calls for. */
  judge: Judgement[];
  /** The level of the case, where it is that. */
  level?: LevelOut | null;
  /** Those that some of them call for besides. */
  mayJudge?: Judgement[];
  /** The rules that decide; of a disclosure those that the sides differ by. */
  rules: RuleOut[];
  /** The verdict, in the words of the goal. */
  verdict: GoalVerdict;
  /** The age limits within which they decide; left out where there are none. */
  within?: RuleOut[];
};

/** A public document that rules rest on. */
export type Source = {
  /** What it is cited for, in one sentence of our own. */
  about: Text;
  /** The day on which a person last compared it with the official text: `None` until somebody has. */
  checkedByPerson?: string | null;
  /** The name that citations use. */
  id: string;
  /** For a vintage of a law: the first day on which it is in force. */
  inForceFrom?: string | null;
  /** For a vintage of a law: the first day on which it no longer is. */
  inForceUntil?: string | null;
  /** Who publishes it. */
  publisher: string;
  /** The day on which it was read for this project, where that is on record. */
  read?: string | null;
  /** How much of it was read. */
  reading: Reading;
  /** Its title, in the language of the document. */
  title: string;
  /** Its public address, where one is known. */
  url?: string | null;
};

/** SSP+. */
export type SspPlus = {
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** Who handles it at this age in this case; empty without a birth date. */
  handledBy: string[];
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** Referral by the police. */
  referral: Verdict;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Settled or open. */
  verdict: Eligibility;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** Whether one participant stays. */
export type Stay = {
  /** What would settle it: `identifiable` of the meeting, `publicTask` and `drawnIn` of the participant. */
  ask: string[];
  /** How sure we are. */
  certainty: Certainty;
  /** The participant. */
  id: string;
  /** Who must judge. */
  judge: Judgement[];
  /** The kind of participant. */
  kind: ActorKind;
  /** Always true: everybody may hand over their own concern. */
  mayShareOwnConcern: boolean;
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide. */
  rules: string[];
  /** Whether they stay while individuals are discussed; `null` where that is open. */
  stays: Stays;
  /** What would settle it and was answered "unknown". */
  unresolved: string[];
};

export type Stays = boolean | null;

/** A question of the whole plan, and what is asked after each answer. */
export type Step = {
  /** What comes after each answer but "unknown". */
  answers: Then[];
  /** The question. */
  question: Question;
};

/** A step of a rule. */
export type StepInPrint = {
  /** Why, in whole sentences. */
  because: string;
  /** How sure we are of it; `null` where no rule says so. */
  certainty: Certainty | null;
  /** What it decides. */
  outcome: string;
  /** The id of the rule; `null` where no rule says so. */
  rule: string | null;
  /** Where it stands. */
  sources: Citation[];
  /** When it decides, where no step before it does. */
  when: string;
};

/** Days from one up to, not including, another. */
export type Stretch = {
  /** What turns on the first day; empty where that is the date itself. */
  because: Cause[];
  /** What turns on the day on which it ends. */
  endsBecause: Cause[];
  /** The first day. */
  from: string;
  /** The first day that is no longer in it; `null` where it goes on to the end of the calendar. */
  until: string | null;
};

/** How many members have each verdict. */
export type Tally = {
  /** Belong to the programme. */
  eligible: number;
  /** Do not belong to it. */
  notEligible: number;
  /** Not settled. */
  open: number;
};

/** One whole sentence or term, in both languages. */
export type Text = {
  /** Danish. */
  da: string;
  /** English. */
  en: string;
};

/** What comes after an answer. */
export type Then = {
  /** The answer. */
  answer: PlannedAnswer;
  /** The steps that follow, each to its end before the next begins; empty where this part of the plan ends. */
  then: Step[];
};

/** The answer to a timeline. */
export type Timeline = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The first day. */
  from: string;
  /** The same for the statutory grounds of PSP and KSP. */
  legalBasis: {
    [name: string]: Interval2[];
  };
  /** Whose local rules were applied. */
  profile: string;
  /** For each programme the intervals, neighbours differing in verdict. */
  programmes: {
    [name: string]: Interval[];
  };
  /** The version of the rules. */
  ruleset: string;
  /** The first day that is no longer in it. */
  until: string;
};

export type TimelineInput = {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** The first day. */
  from: string;
  /** What the questions are limited to: everything where it is left out. */
  goals?: Programme[] | null;
  /** The case level that was chosen, to be checked. */
  level?: number | null;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
  /** The id of the forum that was proposed, to be checked. */
  proposedForum?: string | null;
  /** The id of the lead that was proposed, to be checked. */
  proposedLead?: string | null;
  /** Protective factors in free words, handed through. */
  protectiveFactors?: string[] | null;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The municipality in which the person lives; a postal code may stand before it. */
  residence?: string | null;
  /** Risk factors in free words, handed through. */
  riskFactors?: string[] | null;
  /** The first day after it. */
  until: string;
};

/** What a timeline shows of one programme or ground. */
export type TimelineRow = {
  /** From when until when what holds. */
  intervals: TimelineSpan[];
  /** Its name. */
  label: string;
};

/** Days on which the same holds. */
export type TimelineSpan = {
  /** The first day. */
  from: string;
  /** The days in words. */
  period: string;
  /** The same in words. */
  said: string;
  /** The first day that is no longer in it. */
  until: string;
  /** Whether the person belongs to it; of a ground, whether it is met. */
  verdict: Eligibility;
};

/** The ten years ahead, to be drawn. */
export type TimelineView = {
  /** What it shows. */
  caption: string;
  /** The first day. */
  from: string;
  /** One row for each programme and each ground. */
  rows: TimelineRow[];
  /** The first day that is no longer in it. */
  until: string;
};

/** The verdict about one programme. */
export type Verdict = {
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Settled or open. */
  verdict: Eligibility;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** A verdict of any kind. */
export type VerdictCode =
  /** Belongs to the programme. */
  | "eligible"
  /** Does not. */
  | "notEligible"
  /** The statutory ground is met. */
  | "met"
  /** It is not. */
  | "notMet"
  /** The sender may disclose. */
  | "permitted"
  /** Not under § 115. */
  | "notPermitted"
  /** § 115 is not needed. */
  | "notApplicable"
  /** Not settled. */
  | "open";

/** A wording of a law. */
export type VintageInPrint = {
  /** What is particular to it. */
  about: string;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The days on which it was in force. */
  period: string;
  /** Where it stands. */
  source: Citation;
};

/** A vintage of § 115. */
export type VintageOut = {
  /** How sure we are of its wording. */
  certainty: Certainty;
  /** Its first day. */
  from: string;
  /** Its id in the citation register. */
  source: string;
  /** What is particular to it. */
  text: string;
  /** The first day on which it no longer is in force; `null` for the newest. */
  until: string | null;
};

/** A finding about a valid input: what was chosen does not fit the rules. */
export type Violation = {
  /** Its name. */
  id: string;
  /** What is wrong, in whole sentences. */
  message: string;
};

/** The goal that a question can still change, and the rules that read it. */
export type Why = {
  /** The goal. */
  goal: Goal;
  /** The rules of the goal that read the question and can still decide, in the order in which they are tried. */
  rules: ReadBy[];
};

/** What would change the verdict. Guidance (*vejledende*), never a decision; no advice to answer otherwise. */
export type WhyNotAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The age on that date; `null` without a birth date. */
  age: Age | null;
  /** Where the birth date is not known and matters: at which ages which answers lead to it. One empty set where the present do. */
  ageNeeded: AgeNeeded[];
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** The level of the case as it is now; left out of every other goal. */
  caseLevel?: CaseLevel | null;
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /**
   * Every smallest set of answers with which the verdict is the wanted one, on the same date and birth date, fewest answers
   * first. One empty set where it is already; none where no answers lead to it on that date.
   */
  changes: ChangeSet[];
  /** The date of the assessment or the disclosure. */
  date: string;
  /** The goal. */
  goal: Goal;
  /** Where that is so: the ids of the rules that stand in the way on the date, whatever the answers. */
  inTheWay: string[];
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The judgements in words. */
  judgements: Judgements;
  /** Where no answers lead to it now: those that do so on later days. */
  later: Later[];
  /** Whether neither answers nor time lead to it. */
  never: boolean;
  /** Whose local rules were applied; `null` for a disclosure. */
  profile: string | null;
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** Whether that is what is wanted. */
  reached: boolean;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The version of the rules. */
  ruleset: string;
  /** The first days on which it is the wanted one with the present answers; `null` where there are none. */
  time: Stretch | null;
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** How it stands now. */
  verdict: GoalStanding;
  /** What is wanted of it. */
  want: string;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

export type WhyNotInput = {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** What is asked about. */
  goal: Goal;
  /** What the questions are limited to: everything where it is left out. */
  goals?: Programme[] | null;
  /** The case level that was chosen, to be checked. */
  level?: number | null;
  /** The id of the profile whose local rules apply: `koebenhavn` where it is left out. */
  profile?: string | null;
  /** The id of the forum that was proposed, to be checked. */
  proposedForum?: string | null;
  /** The id of the lead that was proposed, to be checked. */
  proposedLead?: string | null;
  /** Protective factors in free words, handed through. */
  protectiveFactors?: string[] | null;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The municipality in which the person lives; a postal code may stand before it. */
  residence?: string | null;
  /** Risk factors in free words, handed through. */
  riskFactors?: string[] | null;
  /** The verdict, level, lead or forum that is wanted. */
  want?: string | null;
} | {
  /** The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for. */
  birthDate?: string | null;
  /** Whether the person agrees. § 115 does not ask for it, and a reminder says why. */
  consent?: YesNo;
  /** The cooperation in which something is disclosed. */
  cooperation: Cooperation;
  /** The day on which the rules are read, and on which the person has the age that counts. */
  date: string;
  /** What is known about the person. A fact that is left out is not known; it is never taken for a no. */
  facts?: Facts;
  /** The sender. */
  from: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
  /** Is the information about someone's relation to a gang? */
  gangRelation?: YesNo;
  /** What is asked about. */
  goal?: "disclosure" | null;
  /** Does the information tell whom it is about? */
  identifiable?: YesNo;
  /** Is it necessary to disclose the information to this very recipient? */
  necessary?: YesNo;
  /** What the disclosure is for. */
  purpose: Purpose;
  /** The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead. */
  releaseDate?: string | null;
  /** The recipient. */
  to: {
    /** Whether it is drawn into the cooperation. */
    drawnIn?: YesNo;
    /** The kind of authority, institution or private actor. */
    kind: ActorKind;
    /** Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it. */
    participates?: YesNo;
    /** Whether it performs tasks for the public sector in one of the four fields of § 115(3). */
    publicTask?: YesNo;
  };
  /** The verdict, level, lead or forum that is wanted. */
  want?: string | null;
};

/** A programme that has a statutory ground of its own. */
export type WithGround = {
  /** The questions whose answer can still change the outcome; exact, most decisive first. */
  ask: Question[];
  /** How sure we are: the weakest of the rules used. */
  certainty: Certainty;
  /** The judgements that a person must make. */
  judge: Judgement[];
  /** The statutory ground, whatever the local focus is. */
  legalBasis: LegalBasis;
  /** The proof, where it was asked for. */
  proof?: Node | null;
  /** The ids of the rules that decide; of all that can, where the verdict is open. */
  rules: string[];
  /** The questions that were answered "unknown" and could change the outcome. */
  unresolved: Question[];
  /** Settled or open. */
  verdict: Eligibility;
  /** The rules that make it so; left out where all are verified. */
  weakest?: string[];
};

/** The smallest combination of a region, as an input to `assess` or `disclose` that gives what comes out on each side. */
export type Witness = {
  /** For the one side. */
  one: WitnessInput;
  /** For the other side: a person of the same age on its date. */
  other: WitnessInput;
};

/** An input as it is sent. */
export type WitnessInput = {
  /** The day of birth. */
  birthDate?: string | null;
  /** The cooperation, of a disclosure. */
  cooperation?: Cooperation | null;
  /** The date. */
  date: string;
  /** What is known about the person. */
  facts?: {
    [name: string]: true | false | "unknown";
  };
  /** The sender. */
  from?: SentActor | null;
  /** Whether it is about someone's relation to a gang. */
  gangRelation?: true | false | "unknown";
  /** Whether the information tells whom it is about. */
  identifiable?: true | false | "unknown";
  /** Whether it is necessary. */
  necessary?: true | false | "unknown";
  /** The id of the profile. */
  profile?: string | null;
  /** The purpose. */
  purpose?: Purpose | null;
  /** The day of release. */
  releaseDate?: string | null;
  /** The recipient. */
  to?: SentActor | null;
};

/** Has the person committed a crime? */
export type YesNo = true | false | "unknown" | null;
