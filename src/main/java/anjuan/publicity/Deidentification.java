package anjuan.publicity;

import anjuan.casefile.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Takes out of a text what may not be published: names of natural persons, where they live, their telephone, identity and
 * account numbers. It finds what it knows and what has a form of its own; a person checks the rest.
 *
 * @legal 市场监督管理行政处罚信息公示规定 第二条至第十条
 */
final class Deidentification {

    static final String TAKEN_OUT = "＊＊＊";

    /** Numbers by their form, the longer first, so that none is found inside another. */
    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("PUBLICITY_IDENTITY_NUMBER", number("\\d{17}[\\dXx]|\\d{15}"));
        FORMS.put("PUBLICITY_ACCOUNT_NUMBER", number("\\d{16,19}"));
        FORMS.put("PUBLICITY_PHONE_NUMBER", number("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}"));
    }

    private static final Pattern HOME = Pattern.compile("(家庭住址|住址|户籍地|现住)([：:为]?)([^，。；;,\\s＊]{3,60})");

    private final Map<String, String> known = new LinkedHashMap<>();

    /** @param parties everybody who is named on the case */
    Deidentification(List<Party> parties) {
        for (var party : parties) {
            if (party.kind() == Party.Kind.PERSON) {
                know(party.address(), TAKEN_OUT);
                know(party.name(), someone(party.name()));
            }
            know(party.phone(), TAKEN_OUT);
        }
    }

    /** The text without what it may not say. */
    String of(String text) {
        var clean = text;
        for (var one : known.entrySet()) {
            clean = clean.replace(one.getKey(), one.getValue());
        }
        for (var form : FORMS.values()) {
            clean = form.matcher(clean).replaceAll(TAKEN_OUT);
        }
        return HOME.matcher(clean).replaceAll("$1$2" + TAKEN_OUT);
    }

    /** What a text still says though it may not, each with the code of its kind. */
    List<Residue> residues(String text) {
        var residues = new ArrayList<Residue>();
        known.forEach((name, instead) -> {
            if (text.contains(name) && !name.equals(instead)) {
                residues.add(new Residue("PUBLICITY_PERSON_NAMED", name));
            }
        });
        var left = text;
        for (var form : FORMS.entrySet()) {
            var found = form.getValue().matcher(left);
            if (found.find()) {
                residues.add(new Residue(form.getKey(), found.group()));
                left = found.replaceAll(TAKEN_OUT);
            }
        }
        return residues;
    }

    /** @param what as it stands in the text */
    record Residue(String code, String what) {}

    private void know(String text, String instead) {
        if (!Objects.requireNonNullElse(text, "").isBlank()) {
            known.put(text.strip(), instead);
        }
    }

    /** 张三 becomes 张某; a name that is kept back already stays. */
    private static String someone(String name) {
        return name.isBlank() || name.contains("某") ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "某";
    }

    private static Pattern number(String form) {
        return Pattern.compile("(?<![0-9A-Za-z])(?:" + form + ")(?![0-9A-Za-z])");
    }
}
