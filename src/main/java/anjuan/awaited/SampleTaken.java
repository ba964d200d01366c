package anjuan.awaited;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.document.CaseFields;
import anjuan.evidence.Presence;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 抽样取证 (A25): with the party there, sealed and listed; what is bought from afar is recorded and sealed on arrival. */
@Component
class SampleTaken extends AskingPage<SampleTaken.Form> {

    record Form(
            @NotNull SamplingWay way,
            @NotBlank @Size(max = 200) String sampled,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 30) String withOfficer,
            @Nullable Presence presence,
            @Nullable @Size(max = 100) String witness,
            @NotBlank @Size(max = 1000) String method,
            @Nullable @Size(max = 500) String media,
            @Nullable @Size(max = 60) String sealNo,
            @NotEmpty @Size(max = 50) List<@Valid SampleLine> samples) {

        Form {
            samples = samples == null ? List.of() : List.copyOf(samples);
        }
    }

    private final AwaitedMapper mapper;
    private final Matters matters;
    private final Access access;
    private final TwoOfficers twoOfficers;
    private final CaseFields words;

    SampleTaken(AwaitedMapper mapper, Matters matters, Access access, TwoOfficers twoOfficers, CaseFields words) {
        this.mapper = mapper;
        this.matters = matters;
        this.access = access;
        this.twoOfficers = twoOfficers;
        this.words = words;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十一条、第四十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, file.respondent(), null, null, null, null, "", null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = new ArrayList<>(checkOfficers(work, form));
        refusals.addAll(checkManner(form));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var caseNumber = work.caseNumber();
        var label =
                words.word("awaited", "SAMPLE") + " " + form.samples().get(0).name();
        var matter = matters.open(caseNumber, Matter.Kind.AWAITED, label, work.occurredOn());
        boolean isBought = form.way().isBought();
        mapper.insertSampling(new Sampling(
                caseNumber,
                matter.id(),
                form.way(),
                form.sampled(),
                form.place(),
                form.presence(),
                form.witness(),
                form.method(),
                form.media(),
                work.by().name() + "、"
                        + twoOfficers
                                .officer(String.valueOf(form.withOfficer()))
                                .name(),
                work.by().name(),
                work.occurredOn(),
                isBought ? null : form.sealNo(),
                isBought ? null : work.occurredOn()));
        for (int at = 0; at < form.samples().size(); at++) {
            mapper.insertSample(caseNumber, matter.id(), at + 1, form.samples().get(at));
        }
        return Verdict.done("SAMPLED", Map.of("isBought", isBought))
                .about(form.sampled())
                .because(form.method())
                .opening(matter);
    }

    private List<Refusal> checkOfficers(Work work, Form form) {
        if (isBlank(form.withOfficer())) {
            return List.of(Refusal.at("withOfficer", "OFFICERS_TWO_NEEDED"));
        }
        var second = String.valueOf(form.withOfficer());
        var wrong = twoOfficers.check(work.file(), work.by().id(), second, work.occurredOn());
        if (!wrong.isEmpty()) {
            return wrong.stream()
                    .map(one -> new Refusal("withOfficer", one.code(), one.args()))
                    .toList();
        }
        boolean isOnCase = access.assignments(work.caseNumber()).stream()
                .anyMatch(named -> named.officerId().equals(second));
        return isOnCase
                ? List.of()
                : List.of(Refusal.at(
                        "withOfficer",
                        "OFFICER_NOT_ON_CASE",
                        twoOfficers.officer(second).name()));
    }

    private static List<Refusal> checkManner(Form form) {
        if (form.way().isBought()) {
            return isBlank(form.media()) ? List.of(Refusal.at("media", "SAMPLE_PURCHASE_UNRECORDED")) : List.of();
        }
        var refusals = new ArrayList<Refusal>();
        if (form.presence() == null) {
            refusals.add(Refusal.at("presence", "REQUIRED"));
        } else if (form.presence() != Presence.PRESENT && isBlank(form.media())) {
            refusals.add(Refusal.at("media", "RECORDING_MISSING"));
        }
        if (isBlank(form.sealNo())) {
            refusals.add(Refusal.at("sealNo", "SAMPLE_UNSEALED"));
        }
        return refusals;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
