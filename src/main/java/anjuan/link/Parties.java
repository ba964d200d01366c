package anjuan.link;

import anjuan.casefile.Party;
import java.util.List;

/** Tells parties of different cases apart. */
final class Parties {

    private Parties() {}

    /** By the identity code where both have one, otherwise by the name. */
    static boolean isSame(Party one, Party other) {
        var code = one.identityCode();
        var otherCode = other.identityCode();
        boolean hasCodes = code != null && !code.isBlank() && otherCode != null && !otherCode.isBlank();
        return hasCodes ? code.equals(otherCode) : one.name().equals(other.name());
    }

    /** Place of a party among respondents, from 1; 0 where it is none of them. */
    static int place(List<Party> respondents, Party party) {
        for (int at = 0; at < respondents.size(); at++) {
            if (isSame(respondents.get(at), party)) {
                return at + 1;
            }
        }
        return 0;
    }
}
