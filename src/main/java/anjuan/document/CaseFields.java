package anjuan.document;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields that every paper of a case shares, by the names that the templates use. */
@Component
public class CaseFields {

    private final CaseFiles files;
    private final Organisation organisation;
    private final Access access;
    private final MessageSource messages;

    CaseFields(CaseFiles files, Organisation organisation, Access access, MessageSource messages) {
        this.files = files;
        this.organisation = organisation;
        this.access = access;
        this.messages = messages;
    }

    /** The shared fields of a file, in a map that the caller adds its own to. */
    public Map<String, Object> of(CaseFile file) {
        return of(file, Matter.of(file.number()));
    }

    /** The same for a paper about one thing on the file; in the course of a party, the respondent is that party. */
    public Map<String, Object> of(CaseFile file, Matter matter) {
        var parties = files.parties(file.number());
        boolean isOfParty = matter.is(Matter.Kind.PARTY);
        var respondent = parties.stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .skip(isOfParty ? matter.serial() - 1L : 0)
                .findFirst();
        var fields = new HashMap<String, Object>();
        fields.put("caseNumber", file.number().value());
        fields.put("filingNumber", text(file.filingNumber()));
        fields.put("bureauName", organisation.bureau(file.bureauId()).name());
        fields.put("unitName", organisation.unit(file.unitId()).name());
        fields.put("source", word("source", file.source().name()));
        fields.put("receivedOn", file.receivedOn().toString());
        fields.put("respondent", isOfParty ? respondent.map(Party::name).orElse(file.respondent()) : file.respondent());
        fields.put("respondentCode", respondent.map(Party::identityCode).orElse(""));
        fields.put("respondentAddress", respondent.map(Party::address).orElse(""));
        fields.put("respondentPhone", respondent.map(Party::phone).orElse(""));
        fields.put("right", right(file));
        fields.put("summary", file.summary());
        fields.put("officers", officers(file));
        fields.put("parties", parties.stream().map(this::party).toList());
        return fields;
    }

    /** The Chinese word for a code; papers are in Chinese, whoever reads the screen. */
    public String word(String group, String code) {
        return messages.getMessage(group + '.' + code, null, code, Locale.CHINA);
    }

    private String officers(CaseFile file) {
        return access.assignments(file.number()).stream()
                .map(named -> organisation
                        .findOfficer(named.officerId())
                        .map(Officer::name)
                        .orElse(named.officerId()))
                .collect(Collectors.joining("、"));
    }

    private String right(CaseFile file) {
        return Stream.of(word("right", file.rightKind().name()), file.rightName(), file.rightNumber())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> party(Party party) {
        return Map.of(
                "role", word("party", party.role().name()),
                "name", party.name(),
                "idCode", text(party.identityCode()),
                "address", text(party.address()),
                "phone", text(party.phone()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
