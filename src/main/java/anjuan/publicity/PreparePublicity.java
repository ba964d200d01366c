package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 拟制公示信息 (A89): the secrecy check first, then summary and text without personal data. */
@Component
class PreparePublicity implements TaskPage<PreparePublicity.Form> {

    /**
     * @param secrecyChecked that the text was looked through for state and trade secrets
     * @param withheldBecause why it is not published, where it is not
     * @param otherBureau where the party is registered, in another province
     */
    record Form(
            @AssertTrue boolean secrecyChecked,
            @NotNull Boolean publishes,
            @Nullable @Size(max = 1000) String withheldBecause,
            @Nullable Tier tier,
            @Nullable @Size(max = 100) String otherBureau,
            @Nullable @Size(max = 2000) String summary,
            @Nullable @Size(max = 12000) String body) {}

    /** Fines up to these are small, in yuan (A91). */
    private static final BigDecimal SMALL_FOR_ENTITY = BigDecimal.valueOf(50_000);

    private static final BigDecimal SMALL_FOR_PERSON = BigDecimal.valueOf(5_000);

    private final PublicityMapper mapper;
    private final Publicity publicity;
    private final PublicityText text;
    private final CaseFiles files;
    private final Deadlines deadlines;

    PreparePublicity(
            PublicityMapper mapper, Publicity publicity, PublicityText text, CaseFiles files, Deadlines deadlines) {
        this.mapper = mapper;
        this.publicity = publicity;
        this.text = text;
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
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
        var entry = publicity.read(matter);
        if (entry.preparedOn() != null) {
            return new Form(
                    false,
                    entry.withheldBecause() == null,
                    entry.withheldBecause(),
                    entry.tier(),
                    entry.otherBureau(),
                    entry.summary(),
                    entry.body());
        }
        var clean = publicity.deidentification(file.number());
        return new Form(
                false, true, null, null, null, clean.of(text.summary(file, entry)), clean.of(text.body(file, entry)));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("entry", publicity.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = form.publishes() ? published(work, form) : withheld(form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.prepare(new Draft(
                work.matter(),
                form.publishes() ? null : form.withheldBecause(),
                form.publishes() ? form.tier() : null,
                form.publishes() ? blankToNull(form.otherBureau()) : null,
                form.publishes() ? form.summary() : null,
                form.publishes() ? form.body() : null,
                work.by().id(),
                work.occurredOn()));
        var entry = publicity.read(work.matter());
        boolean isOther = entry.otherBureau() != null;
        if (isOther) {
            deadlines.start(work.matter(), "A89.push", entry.decidedOn());
        }
        return Verdict.done(
                        form.publishes() ? "TO_PUBLISH" : "TO_WITHHOLD",
                        Map.of("isToBePublished", form.publishes(), "isOtherProvince", isOther))
                .about(entry.decision())
                .because(form.withheldBecause());
    }

    private static List<Refusal> withheld(Form form) {
        return isBlank(form.withheldBecause()) ? List.of(Refusal.at("withheldBecause", "REQUIRED")) : List.of();
    }

    private List<Refusal> published(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (form.tier() == null) {
            refusals.add(Refusal.at("tier", "REQUIRED"));
        } else if (form.tier() == Tier.MINOR && !isMinor(work.matter())) {
            refusals.add(Refusal.at("tier", "PUBLICITY_NOT_MINOR"));
        }
        var clean = publicity.deidentification(work.caseNumber());
        for (var field : List.of("summary", "body")) {
            var said = field.equals("summary") ? form.summary() : form.body();
            if (isBlank(said)) {
                refusals.add(Refusal.at(field, "REQUIRED"));
            } else {
                clean.residues(said)
                        .forEach(residue -> refusals.add(Refusal.at(field, residue.code(), residue.what())));
            }
        }
        return refusals;
    }

    /** A light fine and nothing else. */
    private boolean isMinor(Matter matter) {
        var penalty = text.decision(publicity.read(matter)).penalty();
        var party = new Matter(matter.caseNumber(), publicity.read(matter).party());
        boolean isPerson = files.respondent(party)
                .filter(one -> one.kind() == Party.Kind.PERSON)
                .isPresent();
        return penalty.gain().signum() == 0
                && penalty.goods() == null
                && penalty.restriction() == null
                && penalty.fine().compareTo(isPerson ? SMALL_FOR_PERSON : SMALL_FOR_ENTITY) <= 0;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }
}
