package anjuan.serving;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.serving.Service.Document;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services of a case: finds the day on which each counts as done, and makes form 50. */
@Component
public class Serving {

    /** Calendar days after the posting of a public notice, the day of the posting not counted. */
    private static final int PUBLIC_NOTICE_DAYS = 30;

    private final ServingMapper mapper;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    Serving(ServingMapper mapper, CaseFiles files, Papers papers, CaseFields caseFields) {
        this.mapper = mapper;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    public List<Service> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream()
                .map(ServingMapper.ServiceRow::service)
                .toList();
    }

    Optional<Service> latest(Matter party, Document document) {
        return of(party.caseNumber()).stream()
                .filter(service -> service.matter().equals(party) && service.document() == document)
                .max(Comparator.comparingInt(Service::no));
    }

    /** A service to the respondent himself, to vary. */
    ServiceForm blank(CaseFile file, Matter party) {
        var receiver = files.respondent(party).map(Party::name).orElse(file.respondent());
        return new ServiceForm(Way.IN_PERSON, null, receiver, "");
    }

    /** What stands against a service, or nothing. */
    Optional<Refusal> refusal(Work work, ServiceForm form) {
        if (form.way() == Way.PUBLIC_NOTICE) {
            return Optional.empty();
        }
        if (form.servedOn() == null) {
            return Optional.of(Refusal.at("servedOn", "REQUIRED"));
        }
        if (form.servedOn().isBefore(work.occurredOn())) {
            return Optional.of(Refusal.at("servedOn", "SERVED_BEFORE_SENT", form.servedOn(), work.occurredOn()));
        }
        return Optional.empty();
    }

    /**
     * Writes a service down.
     *
     * @legal 市场监督管理行政处罚程序规定 第八十二条
     */
    Service record(Work work, Document document, ServiceForm form) {
        var service = new Service(
                work.matter(),
                mapper.of(work.caseNumber()).size() + 1,
                document,
                form.way(),
                work.occurredOn(),
                servedOn(form, work.occurredOn()),
                form.receiver(),
                form.proof());
        mapper.insert(service);
        return service;
    }

    /** Writes down that a decision was handed to the party where it was made. */
    @Transactional
    public void handedOver(Matter party, LocalDate on, String receiver, String proof) {
        mapper.insert(new Service(
                party,
                mapper.of(party.caseNumber()).size() + 1,
                Document.DECISION,
                Way.IN_PERSON,
                on,
                on,
                receiver,
                proof));
    }

    void makeReceipt(CaseFile file, Service service, PaperKind served, @Nullable String documentNumber) {
        var fields = caseFields.of(file, service.matter());
        fields.put("documentName", caseFields.word("paper", served.name()));
        fields.put("number", documentNumber == null ? "" : documentNumber);
        fields.put("serviceWay", caseFields.word("way", service.way().name()));
        fields.put("servedOn", service.servedOn().toString());
        fields.put("receiver", service.receiver());
        fields.put("serviceProof", service.proof());
        papers.makeReceipt(file.number(), served, documentNumber, service.sentOn(), fields);
    }

    private static LocalDate servedOn(ServiceForm form, LocalDate sentOn) {
        // the thirtieth day has to pass whole, so the paper counts as served on the day after it
        return form.way() == Way.PUBLIC_NOTICE
                ? sentOn.plusDays(PUBLIC_NOTICE_DAYS + 1L)
                : java.util.Objects.requireNonNull(form.servedOn());
    }
}
