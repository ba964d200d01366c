package anjuan.investigation;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceKind;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The paper of an investigative act: a record (forms 9, 12, 14) or slip (11) to be signed. Hours and minutes are written by hand where it is signed.
 */
@Component
class ActPapers {

    private static final String TIME_BY_HAND = "　　时　　分";

    private final Papers papers;
    private final CaseFields caseFields;
    private final Access access;
    private final Organisation organisation;

    ActPapers(Papers papers, CaseFields caseFields, Access access, Organisation organisation) {
        this.papers = papers;
        this.caseFields = caseFields;
        this.access = access;
        this.organisation = organisation;
    }

    /** @param items what the act gave */
    void make(CaseFile file, InvestigativeAct act, List<EvidenceItem> items) {
        switch (act.kind()) {
            case INSPECTION -> make(file, act, PaperKind.SCENE_RECORD, sceneRecord(file, act));
            case QUESTIONING -> make(file, act, PaperKind.QUESTIONING_RECORD, questioningRecord(file, act));
            case EVIDENCE_TAKING -> items.forEach(item -> make(file, act, item));
            case QUESTIONING_NOTICE, MATERIAL_DEMAND -> {
                // letters have a course of their own
            }
        }
    }

    private void make(CaseFile file, InvestigativeAct act, EvidenceItem item) {
        if (item.kind() == EvidenceKind.ELECTRONIC_DATA) {
            make(file, act, PaperKind.ELECTRONIC_EVIDENCE_RECORD, electronicEvidence(file, act, item));
        } else {
            make(file, act, PaperKind.EVIDENCE_EXTRACT, evidenceExtract(file, act, item));
        }
    }

    private void make(CaseFile file, InvestigativeAct act, PaperKind kind, Map<String, Object> own) {
        var fields = caseFields.of(file);
        fields.putAll(own);
        papers.make(file.number(), kind, null, act.heldOn(), fields);
    }

    private Map<String, Object> sceneRecord(CaseFile file, InvestigativeAct act) {
        var fields = atTheTime(file, act);
        fields.put("inspected", file.respondent());
        fields.put("attendant", text(act.person()));
        fields.put("opinion", "");
        return fields;
    }

    private Map<String, Object> questioningRecord(CaseFile file, InvestigativeAct act) {
        var fields = atTheTime(file, act);
        fields.put("questioned", personOrParty(file, act));
        fields.put("questionedCode", "");
        fields.put("questionedEmployer", "");
        fields.put("questionedPhone", "");
        fields.put("recorder", "");
        return fields;
    }

    private Map<String, Object> electronicEvidence(CaseFile file, InvestigativeAct act, EvidenceItem item) {
        var fields = atTheTime(file, act);
        fields.put("provider", personOrParty(file, act));
        fields.put("device", "");
        fields.put("method", act.content());
        fields.put("content", item.name());
        fields.put("digest", "");
        return fields;
    }

    private Map<String, Object> evidenceExtract(CaseFile file, InvestigativeAct act, EvidenceItem item) {
        var fields = new HashMap<String, Object>();
        fields.put("evidenceName", item.name());
        fields.put("evidenceKind", caseFields.word("evidence", item.kind().name()));
        fields.put("takenOn", act.heldOn());
        fields.put("place", text(act.place()));
        fields.put("provider", personOrParty(file, act));
        fields.put("content", act.content());
        fields.put("inspectors", inspectors(file.number(), act));
        return fields;
    }

    private Map<String, Object> atTheTime(CaseFile file, InvestigativeAct act) {
        var fields = new HashMap<String, Object>();
        fields.put("from", Papers.written(act.heldOn()) + TIME_BY_HAND);
        fields.put("until", TIME_BY_HAND);
        fields.put("place", text(act.place()));
        fields.put("inspectors", inspectors(file.number(), act));
        fields.put("content", act.content());
        return fields;
    }

    /** The officers who were there, with the numbers of the certificates that they showed. */
    private String inspectors(CaseNumber caseNumber, InvestigativeAct act) {
        var present = List.of(act.officers().split("、"));
        return access.assignments(caseNumber).stream()
                .map(named -> organisation.findOfficer(named.officerId()))
                .flatMap(Optional::stream)
                .filter(officer -> present.contains(officer.name()))
                .map(ActPapers::withCertificate)
                .collect(Collectors.joining("、"));
    }

    private static String withCertificate(Officer officer) {
        return officer.certificateNo() == null ? officer.name() : officer.name() + "（" + officer.certificateNo() + "）";
    }

    private static String personOrParty(CaseFile file, InvestigativeAct act) {
        return act.person() == null || act.person().isBlank() ? file.respondent() : act.person();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
