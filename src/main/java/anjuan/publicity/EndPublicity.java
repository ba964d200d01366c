package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 停止公示 (A91): when the time of the tier is over, or before on a decision to repair. */
@Component
class EndPublicity implements TaskPage<EndPublicity.Form> {

    /** @param paper the decision to repair, where it ends on request */
    record Form(
            Entry.@NotNull EndGround endGround,
            @Nullable @Size(max = 200) String paper) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;

    EndPublicity(PublicityMapper mapper, Publicity publicity) {
        this.mapper = mapper;
        this.publicity = publicity;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚信息公示规定 第十三条至第十六条";
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
        var facts = new HashMap<String, Object>();
        facts.put("entry", entry);
        publicity.ends(entry).ifPresent(day -> facts.put("ends", day));
        publicity.mayEnd(entry).ifPresent(day -> facts.put("mayEnd", day));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var entry = publicity.read(work.matter());
        if (entry.publishedOn() == null) {
            return Verdict.refused(Refusal.of("PUBLICITY_NOT_PUBLISHED"));
        }
        var refusal = refusal(work, entry, form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        mapper.end(work.matter(), work.occurredOn(), form.endGround(), form.paper());
        publicity.close(work.matter(), work.occurredOn());
        return Verdict.done(form.endGround().name()).about(entry.decision()).because(form.paper());
    }

    private Optional<Refusal> refusal(Work work, Entry entry, Form form) {
        boolean isRequest = form.endGround() == Entry.EndGround.ON_REQUEST;
        if (isRequest && !Objects.requireNonNull(entry.tier()).mayEndOnRequest()) {
            return Optional.of(Refusal.at("endGround", "PUBLICITY_ENDS_BY_ITSELF"));
        }
        if (isRequest && (form.paper() == null || form.paper().isBlank())) {
            return Optional.of(Refusal.at("paper", "REQUIRED"));
        }
        var last = isRequest ? publicity.mayEnd(entry) : publicity.ends(entry);
        return last.filter(day -> !work.occurredOn().isAfter(day))
                .map(day -> Refusal.at("occurredOn", "PUBLICITY_PERIOD_RUNNING", day));
    }
}
