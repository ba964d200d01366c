package anjuan.link;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批关联、并案、分案: the head decides on the cases as they stand now. */
@Component
class DecideLink implements TaskPage<DecideLink.Form> {

    /** @param opinion needed where it is refused */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Links links;
    private final LinkMapper mapper;
    private final LinkCheck check;
    private final CaseFiles files;
    private final Matters matters;

    DecideLink(Links links, LinkMapper mapper, LinkCheck check, CaseFiles files, Matters matters) {
        this.links = links;
        this.mapper = mapper;
        this.check = check;
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "规定未作规定，由部门负责人决定";
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
        return Map.of("link", links.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var link = links.read(work.matter());
        if (link.granted() != null) {
            return Verdict.refused(Refusal.of("LINK_DECIDED"));
        }
        if (!form.granted() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (link.otherCase() != null) {
            // what is checked of the other case must hold until the link is made
            files.lock(link.otherCase());
        }
        var obstacle = form.granted()
                ? check.obstacle(work.file(), link, work.by(), work.occurredOn())
                : Optional.<Refusal>empty();
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.decide(work.matter(), form.granted(), form.opinion(), work.by().id(), work.occurredOn());
        if (!form.granted()) {
            matters.end(work.matter(), work.occurredOn());
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isLinked", form.granted()))
                .because(form.opinion());
    }
}
