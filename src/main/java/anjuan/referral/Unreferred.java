package anjuan.referral;

import anjuan.casefile.CaseNumber;
import anjuan.threshold.Offence;

/** A case whose figures oblige to refer an act that nobody began to refer (F21). */
public record Unreferred(CaseNumber caseNumber, String respondent, Offence offence) {}
