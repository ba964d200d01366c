package anjuan.hearing;

import anjuan.casefile.CaseFiles;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Organisation;
import anjuan.task.Work;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The papers of a hearing: form 8 for the naming, 39 for the notice, 40 for the record, 41 for the report. */
@Component
class HearingPapers {

    private final Papers papers;
    private final CaseFields caseFields;
    private final CaseFiles files;
    private final Numbering numbering;
    private final Organisation organisation;

    HearingPapers(
            Papers papers, CaseFields caseFields, CaseFiles files, Numbering numbering, Organisation organisation) {
        this.papers = papers;
        this.caseFields = caseFields;
        this.files = files;
        this.numbering = numbering;
        this.organisation = organisation;
    }

    /** Form 8: whom the head named. */
    void makeNaming(Work work, Hearing hearing, List<Person> named) {
        var fields = caseFields.of(work.file());
        fields.put("matter", "指定听证人员");
        fields.put(
                "grounds",
                "%s于%s要求听证（%s）".formatted(hearing.requestedBy(), hearing.requestedOn(), hearing.noticeNumber()));
        fields.put("headName", work.by().name());
        fields.put("headOpinion", "指定" + people(named));
        papers.make(work.caseNumber(), PaperKind.MATTER_APPROVAL, null, work.occurredOn(), fields);
    }

    /**
     * Form 39.
     *
     * @return its number
     */
    String makeNotice(Work work) {
        var bureau = organisation.bureau(work.file().bureauId());
        return numbering.next(
                bureau.id(),
                bureau.shortName(),
                NumberKind.HEARING_NOTICE,
                work.occurredOn().getYear());
    }

    private String people(List<Person> named) {
        return named.stream()
                .map(person -> caseFields.word("hearingDuty", person.duty().name()) + person.name())
                .collect(Collectors.joining("、"));
    }
}
