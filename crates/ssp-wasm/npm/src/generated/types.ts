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

/** The shape of an `Age` in JSON. */
export type Age = {
  months: number;
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

export type AssessInput = {
  birthDate?: string | null;
  date: string;
  facts?: Facts;
  goals?: Programme[] | null;
  level?: number | null;
  profile?: string | null;
  proposedForum?: string | null;
  proposedLead?: string | null;
  protectiveFactors?: string[] | null;
  releaseDate?: string | null;
  residence?: string | null;
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

/** How well a rule's wording is established. Ordered: a verdict is as certain as the weakest rule that it uses. */
export type Certainty =
  /** Read in the cited source. */
  | "verified"
  /** Our inference from what the cited source says. */
  | "inferred"
  /** The wording could not be read; check it before you rely on it. */
  | "unverified";

/** Whether the proof holds. Guidance (*vejledende*), never a decision. */
export type CheckAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The version of the rules. */
  ruleset: string;
};

export type CheckInput = {
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

/** The differences. Guidance (*vejledende*), never a decision. */
export type DiffAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The version of the rules. */
  ruleset: string;
};

export type DiffInput = {
};

export type DiscloseInput = {
  birthDate?: string | null;
  consent?: YesNo;
  cooperation: Cooperation;
  date: string;
  facts?: Facts;
  from: {
    drawnIn?: YesNo;
    kind: ActorKind;
    participates?: YesNo;
    publicTask?: YesNo;
  };
  gangRelation?: YesNo;
  identifiable?: YesNo;
  necessary?: YesNo;
  purpose: Purpose;
  releaseDate?: string | null;
  to: {
    drawnIn?: YesNo;
    kind: ActorKind;
    participates?: YesNo;
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

/** What is known of the person. */
export type Facts = {
  concerningBehaviour?: YesNo;
  crime?: YesNo;
  gangRecruitmentRisk?: YesNo;
  groupOfConcern?: YesNo;
  kspCooperation?: YesNo;
  needsCoordinatedEffort?: YesNo;
  personEndangeringCrime?: YesNo;
  pspCooperation?: YesNo;
  qualifiedCrime?: YesNo;
  radicalisationConcern?: YesNo;
  radicalisedOrAtRisk?: YesNo;
  releasedFromPlacement?: YesNo;
  releasedFromPrisonService?: YesNo;
  releasedFromRemand?: YesNo;
  repeatedCrime?: YesNo;
  repeatedCrimeSerious?: YesNo;
  riskOfRepeatedCrime?: YesNo;
  sociallyVulnerable?: YesNo;
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

/** What kind of fault an input has. */
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
  forum?: string | null;
  identifiable?: YesNo;
  participants: {
    drawnIn?: YesNo;
    id: string;
    kind: ActorKind;
    participates?: YesNo;
    publicTask?: YesNo;
  }[];
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

/** A note in words. */
export type NoteOut = {
  /** Its name. */
  id: string;
  /** Where it comes from. */
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
  date: string;
  kind?: ActorKind;
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
  /** The version of the rules. */
  ruleset: string;
};

export type PlanInput = {
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
  acute?: YesNo;
  affects18to25?: YesNo;
  affectsUnder18?: YesNo;
  date: string;
  profile?: string | null;
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

/** What a disclosure is for. */
export type Purpose = "prevention" | "investigation" | "mixed";

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
  input: AssessInput;
  kind: "assess";
} | {
  input: DiscloseInput;
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

/** How a case is registered. */
export type RegistrationOut = {
  /** The body that registers. */
  by: string;
  /** The system. */
  system: string;
};

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
  date: string;
  identifiable?: YesNo;
  members: {
    birthDate?: string | null;
    facts?: Facts;
    id: string;
    protectiveFactors?: string[] | null;
    releaseDate?: string | null;
    riskFactors?: string[] | null;
  }[];
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
};

export type Stays = boolean | null;

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
  birthDate?: string | null;
  facts?: Facts;
  from: string;
  goals?: Programme[] | null;
  level?: number | null;
  profile?: string | null;
  proposedForum?: string | null;
  proposedLead?: string | null;
  protectiveFactors?: string[] | null;
  releaseDate?: string | null;
  residence?: string | null;
  riskFactors?: string[] | null;
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

/** What would change the verdict. Guidance (*vejledende*), never a decision. */
export type WhyNotAnswer = {
  /** Always true: this is guidance. */
  advisory: boolean;
  /** The version of the rules. */
  ruleset: string;
};

export type WhyNotInput = {
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

/** Yes, no, or asked and not known by anybody. Left out or null: not asked yet. */
export type YesNo = true | false | "unknown" | null;
