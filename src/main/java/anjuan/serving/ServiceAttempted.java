package anjuan.serving;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** 登记送达未成: a service that did not reach the party; each is written down, because a public notice rests on them. */
@Component
class ServiceAttempted extends OnUnserved<ServiceAttempted.Form> {

    record Form(
            @NotNull Way way,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 1000) String failure) {}

    private final ServingMapper mapper;

    ServiceAttempted(Serving serving, Matters matters, ServingMapper mapper) {
        super(serving, matters);
        this.mapper = mapper;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "");
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var paper = serving.waiting(work.matter());
        if (paper.isEmpty()) {
            return Verdict.refused(Refusal.of("SERVICE_NOTHING_WAITS"));
        }
        if (form.way() == Way.PUBLIC_NOTICE) {
            return Verdict.refused(Refusal.at("way", "SERVICE_NOTICE_CANNOT_FAIL"));
        }
        var tooEarly = tooEarly(work);
        if (tooEarly.isPresent()) {
            return Verdict.refused(tooEarly.get());
        }
        mapper.insertAttempt(new Attempt(
                work.matter(),
                mapper.attempts(work.caseNumber()).size() + 1,
                paper.get().document(),
                paper.get().number(),
                form.way(),
                form.place(),
                form.failure(),
                work.occurredOn()));
        return Verdict.done("NOT_REACHED").about(paper.get().number()).because(form.failure());
    }
}
