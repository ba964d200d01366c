package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对公示信息 (A89): the unit head confirms that the text may go out; never the one who wrote it. */
@Component
class CheckPublicity implements TaskPage<CheckPublicity.Form> {

    record Form(
            @NotNull Boolean confirmed,
            @Nullable @Size(max = 1000) String opinion) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;
    private final Organisation organisation;

    CheckPublicity(PublicityMapper mapper, Publicity publicity, Organisation organisation) {
        this.mapper = mapper;
        this.publicity = publicity;
        this.organisation = organisation;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚信息公示规定 第二条至第十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var entry = publicity.read(matter);
        var preparer = entry.preparedBy() == null ? "" : name(entry.preparedBy());
        return Map.of("entry", entry, "preparer", preparer);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var entry = publicity.read(work.matter());
        if (entry.state() != Entry.State.CHECKING) {
            return Verdict.refused(Refusal.of("PUBLICITY_NOT_PREPARED"));
        }
        if (work.by().id().equals(entry.preparedBy())) {
            return Verdict.refused(Refusal.of("PUBLICITY_OWN_CHECK", work.by().name()));
        }
        if (!form.confirmed()) {
            if (form.opinion() == null || form.opinion().isBlank()) {
                return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
            }
            mapper.check(work.matter(), Entry.State.PREPARING, null, null);
            return Verdict.done("RETURNED", Map.of("isTextConfirmed", false)).because(form.opinion());
        }
        var residues = new ArrayList<Refusal>();
        var clean = publicity.deidentification(work.caseNumber());
        Stream.of(entry.summary(), entry.body())
                .filter(Objects::nonNull)
                .flatMap(text -> clean.residues(text).stream())
                .forEach(residue -> residues.add(Refusal.of(residue.code(), residue.what())));
        if (!residues.isEmpty()) {
            return Verdict.refused(residues);
        }
        boolean isWithheld = entry.withheldBecause() != null;
        mapper.check(
                work.matter(),
                isWithheld ? Entry.State.WITHHELD : Entry.State.CONFIRMED,
                work.by().id(),
                work.occurredOn());
        if (isWithheld) {
            publicity.close(work.matter(), work.occurredOn());
        }
        return Verdict.done(isWithheld ? "WITHHELD" : "CHECKED", Map.of("isTextConfirmed", true))
                .because(form.opinion());
    }

    private String name(String officerId) {
        return organisation.findOfficer(officerId).map(one -> one.name()).orElse(officerId);
    }
}
