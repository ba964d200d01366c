package anjuan.liaison;

import java.util.EnumSet;
import java.util.Set;

/** Clues of crimes that come up in a case and are no part of it. */
public enum ClueKind {
    /** 职务犯罪线索 (F19) */
    DUTY_CRIME,
    /** 涉黑涉恶线索 (F20) */
    GANG_CRIME;

    /** To whom a clue of this kind may go. */
    public Set<ClueReceiver> receivers() {
        return this == DUTY_CRIME
                ? EnumSet.of(ClueReceiver.SUPERVISION_COMMISSION, ClueReceiver.PROCURATORATE)
                : EnumSet.of(ClueReceiver.POLICE, ClueReceiver.SPECIAL_OFFICE);
    }
}
