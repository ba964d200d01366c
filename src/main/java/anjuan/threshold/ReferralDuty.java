package anjuan.threshold;

import anjuan.casefile.Matter;

/**
 * That an act must be handed to the police.
 *
 * @param party whose act it is
 * @param ground what obliges
 * @param says in words for the file, in Chinese
 */
public record ReferralDuty(Matter party, Offence offence, Ground ground, String says) {

    /** @legal 行政执法机关移送涉嫌犯罪案件的规定 第三条 */
    public enum Ground {
        /** A sum, circumstance or result reaches a threshold. */
        REACHED,
        /** On the evidence there is reasonable suspicion, and measures of the police are needed. */
        SUSPICION
    }
}
