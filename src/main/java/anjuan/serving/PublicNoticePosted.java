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
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公告送达: only where the party cannot be found or the other ways failed, with reason and attempts on record. */
@Component
class PublicNoticePosted extends OnUnserved<PublicNoticePosted.Form> {

    /**
     * @param efforts how the party was looked for
     * @param place where the notice was published
     */
    record Form(
            PostedNotice.@NotNull Ground ground,
            @NotBlank @Size(max = 2000) String efforts,
            @NotBlank @Size(max = 300) String place) {}

    private final ServingMapper mapper;
    private final PublicNotices notices;

    PublicNoticePosted(Serving serving, Matters matters, ServingMapper mapper, PublicNotices notices) {
        super(serving, matters);
        this.mapper = mapper;
        this.notices = notices;
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
        var waiting = serving.waiting(work.matter());
        if (waiting.isEmpty()) {
            return Verdict.refused(Refusal.of("SERVICE_NOTHING_WAITS"));
        }
        var paper = waiting.get();
        var refusals = refusals(work, paper, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.insertNotice(new PostedNotice(
                work.matter(),
                notices.of(work.caseNumber()).size() + 1,
                paper.document(),
                paper.number(),
                form.ground(),
                form.efforts(),
                form.place(),
                null,
                work.occurredOn(),
                null));
        return Verdict.done(form.ground().name())
                .about(paper.number())
                .because(form.efforts())
                .opening(work.matter());
    }

    private List<Refusal> refusals(Work work, ToServe paper, Form form) {
        var refusals = new ArrayList<Refusal>();
        notices.of(paper)
                .ifPresent(before -> refusals.add(Refusal.of("SERVICE_NOTICE_POSTED_ALREADY", before.postedOn())));
        var tried = serving.attempts(work.caseNumber()).stream()
                .filter(one -> one.paper().equals(paper.number()))
                .toList();
        if (form.ground() == PostedNotice.Ground.OTHER_WAYS_FAILED && tried.isEmpty()) {
            refusals.add(Refusal.at("ground", "SERVICE_NO_FAILED_ATTEMPT"));
        }
        tried.stream()
                .map(Attempt::triedOn)
                .filter(day -> day.isAfter(work.occurredOn()))
                .findFirst()
                .ifPresent(day ->
                        refusals.add(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), day)));
        tooEarly(work).ifPresent(refusals::add);
        return refusals;
    }
}
