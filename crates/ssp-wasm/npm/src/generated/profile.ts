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
  months?: number;
  /** Whole years, 0 to 150. */
  years: number;
};

/** A board, a group, a committee, a secretariat or a network. */
export type Body = {
  /** Other names that sources use for it (Danish). */
  aliases?: string[];
  /** How sure we are of it. */
  certainty: Certainty;
  /** Its name in the answer. */
  id: string;
  /** Its level in the organisation. Never the level of a case. */
  level?: OrgLevel | null;
  /** How often it meets. */
  meets?: Text | null;
  /** Who sits in it. */
  members?: Member[];
  /** Whether the published list of members is open-ended: one sentence. */
  membersOpen?: Text | null;
  /** Its name in words: the Danish one is the official one. */
  name: Text;
  /** Where this is published. */
  sources: Citation[];
  /** The body that took its place, where a newer source names another. */
  supersededBy?: string | null;
  /** What it does, one sentence each. */
  tasks?: Text[];
  /** First day, only where a source gives one. */
  validFrom?: string | null;
  /** First day on which it no longer is, only where a source gives one. */
  validUntil?: string | null;
};

/** The levels at which individual cases are treated. */
export type CaseLevels = {
  /** Where the case is treated by default; the first that applies decides. */
  fora?: ForumRule[];
  /** Who must lead; the first whose levels cover every possible level decides. Otherwise it is agreed locally. */
  leads?: LeadRule[];
  /** How cases are registered. */
  registration?: Registration | null;
  /** Which levels the facts allow. It is asked where there is a case. */
  rule: LevelRule;
  /** The levels that there are. */
  scale: LevelName[];
};

/** How well a rule's wording is established. Ordered: a verdict is as certain as the weakest rule that it uses. */
export type Certainty =
  /** Read in the cited source. */
  | "verified"
  /** Our inference from what the cited source says. */
  | "inferred"
  /** It rests on a wording that could not be read; check that before you rely on it. */
  | "unverified";

/** A place in a source. */
export type Citation = {
  /** The section, heading or provision in it. */
  section: string;
  /** The id of a source, of this file or of the built-in register. */
  source: string;
};

/** A fact of a case, answered yes, no or unknown. The words of each stand in `Fact::question`. */
export type Fact =
  /** *Bekymrende adfærd.* */
  | "concerningBehaviour"
  /** *Har begået kriminalitet.* */
  | "crime"
  /** *Gentagen kriminalitet.* */
  | "repeatedCrime"
  /** *Gentagen alvorlig kriminalitet.* */
  | "repeatedCrimeSerious"
  /** *Personfarlig kriminalitet.* */
  | "personEndangeringCrime"
  /** *Behov for en koordineret indsats.* */
  | "needsCoordinatedEffort"
  /** *Indgår i samarbejdet mellem psykiatri, sociale myndigheder og politi.* */
  | "pspCooperation"
  /** *Socialt udsat.* */
  | "sociallyVulnerable"
  /** *Indgår i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi.* */
  | "kspCooperation"
  /** *Dømt, der løslades eller er løsladt fra en institution under Kriminalforsorgen* (§ 115(1) no. 3 a). */
  | "releasedFromPrisonService"
  /** *Dømt, der løslades eller er løsladt fra anbringelse efter straffuldbyrdelseslovens § 78, stk. 2* (no. 3 b). */
  | "releasedFromPlacement"
  /** *Løslades eller er løsladt fra varetægt eller anden frihedsberøvelse efter kap. 70* (no. 3 c). */
  | "releasedFromRemand"
  /** *Skønnes radikaliseret eller i risiko for det* (no. 3 c). */
  | "radicalisedOrAtRisk"
  /** *I myndighedernes søgelys i forbindelse med radikalisering.* */
  | "radicalisationConcern"
  /** *I risiko for rekruttering til bandemiljøet.* */
  | "gangRecruitmentRisk"
  /** *Del af en bekymringsgruppe.* */
  | "groupOfConcern"
  /** *Sagen er særligt kompliceret.* */
  | "speciallyComplicated"
  /** *I risiko for gentagen kriminalitet*: read by some profiles only (Randers). */
  | "riskOfRepeatedCrime"
  /** *Kvalificeret kriminalitet*: read by some profiles only (Albertslund). */
  | "qualifiedCrime";

/** What a rule finds when every answer is known. */
export type Finding =
  /** The rule is met. */
  | "met"
  /** The rule is not met. */
  | "notMet"
  /** A person must judge. */
  | {
    judge: Judgement;
  };

/** Where a case is treated by default. */
export type ForumRule = {
  /** Why, in one whole sentence. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The forum's name in the answer. */
  forum: string;
  /** The levels: every possible level must be among them. */
  levels: number[];
  /** The forum in words; a proposed forum may be called so too. */
  name: Text;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What else must hold. */
  when?: {
    /** The age on the assessment date. */
    age?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** The age on the day of release. */
    ageAtRelease?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** All of these facts hold. */
    all?: Fact[];
    /** One of these facts holds at least. */
    any?: Fact[];
    /** None of these facts holds. */
    none?: Fact[];
  };
};

/** Who handles a programme at certain ages. */
export type Handler = {
  /** The ages; every age where they are left out. */
  ages?: {
    /** The first age in the band; left out, it has no lower end. */
    from?: Age;
    /** The first age that is no longer in the band; left out, it has no upper end. */
    until?: Age;
  };
  /** Who handles it: "ssp" or the id of a body. */
  by: string;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What else must hold; always where it is left out. */
  when?: {
    /** The age on the assessment date. */
    age?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** The age on the day of release. */
    ageAtRelease?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** All of these facts hold. */
    all?: Fact[];
    /** One of these facts holds at least. */
    any?: Fact[];
    /** None of these facts holds. */
    none?: Fact[];
  };
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

/** Who must lead at certain levels. */
export type LeadRule = {
  /** Why, in one whole sentence. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The lead's name in the answer. */
  lead: string;
  /** The levels. */
  levels: number[];
  /** The lead in words; a proposed lead may be called so too. */
  name: Text;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
};

/** When a person born on 29 February gets older in a year without one (*skudårsdag*). */
export type LeapDay =
  /** On 28 February: the end of the month, like every other clamped day. */
  | "feb28"
  /** On 1 March. */
  | "mar1";

/** When a person born on 29 February gets older. */
export type LeapDaySetting = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** The policy. */
  policy: LeapDay;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
};

/** One clause: where "when" holds, "then" is the outcome. */
export type LevelClause = {
  /** Why, in one whole sentence about the person or the case. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What it decides. */
  then: LevelFinding;
  /** When it decides. */
  when?: {
    /** The age on the assessment date. */
    age?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** The age on the day of release. */
    ageAtRelease?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** All of these facts hold. */
    all?: Fact[];
    /** One of these facts holds at least. */
    any?: Fact[];
    /** None of these facts holds. */
    none?: Fact[];
  };
};

/** Which levels are allowed. */
export type LevelFinding = {
  /** What a person must judge, where the sources leave it to one. */
  judge?: Judgement | null;
  /** The levels that are possible. */
  possible: number[];
  /** The one that is suggested, where one is. */
  suggested?: number | null;
};

/** A level and what it is called. */
export type LevelName = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** What it covers. */
  label: Text;
  /** The level. */
  level: number;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
};

/** The outcome where no clause decides. */
export type LevelOtherwise = {
  /** Why, in one whole sentence. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What it decides. */
  then: LevelFinding;
};

/** Age limits, then clauses in order, the first that matches decides, then what holds otherwise. */
export type LevelRule = {
  /** The clauses, in the order in which they are tried: at most 28, which read at most 12 facts. */
  clauses?: LevelClause[];
  /** The age from which the rule can be met at all; below it, the outcome is the one of "otherwise". */
  from?: Limit | null;
  /** The outcome where none of them decides. */
  otherwise: LevelOtherwise;
  /** The age at which it no longer can; from it on, the outcome is the one of "otherwise". */
  until?: Limit | null;
};

/** An age limit. */
export type Limit = {
  /** The age at which it lies: reached on the day. */
  age: Age;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
};

/** One seat in a body. */
export type Member = {
  /** The kinds of participant that this seat belongs to. */
  kinds?: ActorKind[];
  /** Who sits there. */
  who: Text;
};

/** Something that a professional should also know where the condition holds for sure. */
export type Note = {
  /** How sure we are of it. */
  certainty: Certainty;
  /** Its name in the answer. */
  id: string;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** The note, in whole sentences. */
  text: Text;
  /** When it is shown. */
  when?: {
    /** The age on the assessment date. */
    age?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** The age on the day of release. */
    ageAtRelease?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** All of these facts hold. */
    all?: Fact[];
    /** One of these facts holds at least. */
    any?: Fact[];
    /** None of these facts holds. */
    none?: Fact[];
  };
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

/** A local practice. */
export type Practice = {
  /** The ages that it names; several where the source contradicts itself. */
  ages?: Age[];
  /** How sure we are of it. */
  certainty: Certainty;
  /** What it is about. */
  kind: PracticeKind;
  /** The programme that it belongs to, where it belongs to one. */
  programme?: Programme | null;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** The practice, in one whole sentence. */
  text: Text;
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

/** The local rules of one municipality, with a source for each value. What is left out, the municipality has not published. */
export type ProfileFile = {
  "$schema"?: unknown;
  /** The bodies of the organisation, the top first. */
  bodies?: Body[];
  /** The case levels. Not the levels of the organisation. */
  caseLevels?: CaseLevels | null;
  /** The name that a case uses for it: lower-case letters (a-z), digits and hyphens. */
  id: string;
  /** When a person born on 29 February gets older in a year without one. */
  leapDay: LeapDaySetting;
  /** The names by which a case may give this municipality as the person's residence. */
  municipality: string[];
  /** The municipality in words. */
  name: Text;
  /** What a professional should also know. No verdict depends on it. */
  notes?: Note[];
  /** Local practice. No verdict depends on it. */
  practices?: Practice[];
  /** The rules of the programmes; a programme that is left out has no published rule. */
  programmes?: Programmes;
  /** What is expected of each role. */
  roles?: Role[];
  /** The documents that are cited here and do not stand in the built-in register. */
  sources?: Source[];
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

/** One clause: where "when" holds, "then" is the outcome. */
export type ProgrammeClause = {
  /** Why, in one whole sentence about the person or the case. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What it decides. */
  then: Finding;
  /** When it decides. */
  when?: {
    /** The age on the assessment date. */
    age?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** The age on the day of release. */
    ageAtRelease?: {
      /** The first age in the band; left out, it has no lower end. */
      from?: Age;
      /** The first age that is no longer in the band; left out, it has no upper end. */
      until?: Age;
    };
    /** All of these facts hold. */
    all?: Fact[];
    /** One of these facts holds at least. */
    any?: Fact[];
    /** None of these facts holds. */
    none?: Fact[];
  };
};

/** The outcome where no clause decides. */
export type ProgrammeOtherwise = {
  /** Why, in one whole sentence. */
  because: Text;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** What it decides. */
  then: Finding;
};

/** Age limits, then clauses in order, the first that matches decides, then what holds otherwise. */
export type ProgrammeRule = {
  /** The clauses, in the order in which they are tried: at most 28, which read at most 12 facts. */
  clauses?: ProgrammeClause[];
  /** The age from which the rule can be met at all; below it, the outcome is the one of "otherwise". */
  from?: Limit | null;
  /** The outcome where none of them decides. */
  otherwise: ProgrammeOtherwise;
  /** The age at which it no longer can; from it on, the outcome is the one of "otherwise". */
  until?: Limit | null;
};

/** The rule of each programme, under the programme's id. */
export type Programmes = {
  /** Gang recruitment. */
  gangRecruitment?: ProgrammeRule | null;
  /** General prevention. */
  generalPrevention?: ProgrammeRule | null;
  /** Group efforts. */
  groupEffort?: ProgrammeRule | null;
  /** The local focus of KSP; the statutory ground is national law. */
  ksp?: ProgrammeRule | null;
  /** The local focus of PSP; the statutory ground is national law. */
  psp?: ProgrammeRule | null;
  /** Radicalisation. */
  radicalisation?: ProgrammeRule | null;
  /** Who handles radicalisation, by age. */
  radicalisationHandledBy?: Handler[];
  /** Individual cases. */
  sspCase?: ProgrammeRule | null;
  /** Admission to SSP+. */
  sspPlus?: ProgrammeRule | null;
  /** Police referral to SSP+. */
  "sspPlus.referral"?: ProgrammeRule | null;
  /** Who handles SSP+, by age and facts. */
  sspPlusHandledBy?: Handler[];
};

/** How much of a source was read for this project. */
export type Reading =
  /** The whole text. */
  | "whole"
  /** The part that is cited. */
  | "citedPart"
  /** Not itself: what another source says of it. */
  | "secondHand";

/** How cases are registered. */
export type Registration = {
  /** In one whole sentence. */
  because: Text;
  /** Who registers: the id of a body. */
  by: string;
  /** How sure we are of it. */
  certainty: Certainty;
  /** The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in several places where it says the same. */
  rule: string;
  /** Where it is published. */
  sources: Citation[];
  /** The system. */
  system: string;
};

/** A role in the cooperation, and what is expected of it. */
export type Role = {
  /** The bodies in which it expressly does not sit, by id. */
  absentFrom?: string[];
  /** What is expected after meetings. */
  after?: Text[];
  /** What is expected at any time. */
  always?: Text[];
  /** What is expected at meetings. */
  at?: Text[];
  /** What is expected before meetings. */
  before?: Text[];
  /** How sure we are of it. */
  certainty: Certainty;
  /** Its name in the answer. */
  id: string;
  /** The kinds of participant that act in it. */
  kinds?: ActorKind[];
  /** Its name in words. */
  name: Text;
  /** The bodies in which it sits, by id. */
  sitsIn?: string[];
  /** Where this is published. */
  sources: Citation[];
  /** Whom it covers, one sentence. */
  who: Text;
};

/** A public document that rules rest on. */
export type Source = {
  /** What it is cited for, in one sentence of your own. */
  about: Text;
  /** The day on which a person last compared it with the official text; left out until somebody has. */
  checkedByPerson?: string | null;
  /** The name that citations use. */
  id: string;
  /** For a vintage of a law: the first day on which it is in force. */
  inForceFrom?: string | null;
  /** For a vintage of a law: the first day on which it no longer is. */
  inForceUntil?: string | null;
  /** Who publishes it. */
  publisher: string;
  /** The day on which it was read, where that is on record. */
  read?: string | null;
  /** How much of it was read. */
  reading: Reading;
  /** Its title, in the language of the document. */
  title: string;
  /** Its public address, where one is known. */
  url?: string | null;
};

/** A sentence or a term in both languages. */
export type Text = {
  /** Danish. */
  da: string;
  /** English. */
  en: string;
};
