package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.charge.Charges;
import anjuan.deadline.Deadlines;
import anjuan.evidence.EvidenceRegister;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the copy of a case that goes up with a question: what the file says today, without who reported it. */
@Component
class Freezing {

    private final CaseFiles files;
    private final Charges charges;
    private final EvidenceRegister evidence;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Informants informants;
    private final EscalationMapper mapper;
    private final ObjectMapper json;

    Freezing(
            CaseFiles files,
            Charges charges,
            EvidenceRegister evidence,
            Deadlines deadlines,
            Ledger ledger,
            Organisation organisation,
            Informants informants,
            EscalationMapper mapper,
            ObjectMapper json) {
        this.files = files;
        this.charges = charges;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.organisation = organisation;
        this.informants = informants;
        this.mapper = mapper;
        this.json = json;
    }

    /** Keeps a copy of a case as it is now. */
    FrozenCopy freeze(CaseNumber caseNumber, LocalDate on) {
        var body = body(caseNumber);
        var last = ledger.entries(caseNumber).stream().reduce((earlier, later) -> later);
        var copy = new FrozenCopy(
                UUID.randomUUID().toString(),
                caseNumber,
                on,
                last.map(entry -> entry.seq()).orElse(0),
                last.map(entry -> entry.hash()).orElse(""),
                digest(body),
                body);
        mapper.insertCopy(copy);
        return copy;
    }

    /** SHA-256 of a text in UTF-8. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String body(CaseNumber caseNumber) {
        var words = informants.words(caseNumber);
        var file = files.read(caseNumber);
        var body = new LinkedHashMap<String, Object>();
        body.put("caseNumber", caseNumber.value());
        body.put("bureau", organisation.bureau(file.bureauId()).name());
        body.put("unit", organisation.unit(file.unitId()).name());
        body.put("stage", file.stage().name());
        body.put("rightKind", file.rightKind().name());
        put(body, "rightNumber", file.rightNumber(), words);
        put(body, "rightName", file.rightName(), words);
        put(body, "summary", file.summary(), words);
        body.put("receivedOn", file.receivedOn().toString());
        put(body, "filingNumber", file.filingNumber(), words);
        put(body, "filedOn", file.filedOn() == null ? null : file.filedOn().toString(), words);
        body.put("parties", parties(caseNumber, words));
        body.put("charges", charges(caseNumber, words));
        body.put("evidence", evidence(caseNumber, words));
        body.put("clocks", clocks(caseNumber));
        body.put("acts", acts(caseNumber, words));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the copy of " + caseNumber, e);
        }
    }

    private List<Map<String, Object>> parties(CaseNumber caseNumber, List<String> words) {
        return files.parties(caseNumber).stream()
                .filter(party -> party.role() != Party.Role.COMPLAINANT)
                .map(party -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("role", party.role().name());
                    put(line, "name", party.name(), words);
                    put(line, "identityCode", party.identityCode(), words);
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private List<Map<String, Object>> charges(CaseNumber caseNumber, List<String> words) {
        return charges.of(caseNumber).stream()
                .filter(charge -> charge.stands())
                .map(charge -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("no", charge.no());
                    put(line, "breach", charge.breach(), words);
                    put(line, "lawBroken", charge.lawBroken(), words);
                    put(line, "lawApplied", charge.lawApplied(), words);
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private List<Map<String, Object>> evidence(CaseNumber caseNumber, List<String> words) {
        return evidence.items(caseNumber).stream()
                .map(item -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("no", item.no());
                    line.put("kind", item.kind().name());
                    put(line, "name", item.name(), words);
                    put(line, "proves", item.proves(), words);
                    line.put("obtainedOn", item.obtainedOn().toString());
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private List<Map<String, Object>> clocks(CaseNumber caseNumber) {
        return deadlines.of(caseNumber).stream()
                .map(clock -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("limit", clock.limit().id());
                    line.put("matter", clock.matter());
                    line.put("start", clock.start().toString());
                    line.put("due", clock.dueDate().effective().toString());
                    line.put("verified", clock.limit().isVerified());
                    line.put("ended", clock.ended() == null ? "" : clock.ended().toString());
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private List<Map<String, Object>> acts(CaseNumber caseNumber, List<String> words) {
        return ledger.entries(caseNumber).stream()
                .map(entry -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("seq", entry.seq());
                    line.put("on", entry.occurredOn().toString());
                    line.put("act", entry.act());
                    line.put("outcome", entry.outcome());
                    put(line, "by", entry.actorName(), words);
                    line.put("hash", entry.hash());
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private static void put(Map<String, Object> line, String name, @Nullable String text, List<String> words) {
        line.put(name, text == null ? "" : String.valueOf(Informants.without(text, words)));
    }
}
