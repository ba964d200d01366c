package anjuan.serving;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.document.Attachments;
import anjuan.document.CaseFields;
import anjuan.document.Papers;
import anjuan.serving.Service.Document;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services of a case: finds the day on which each counts as done, and makes form 50. */
@Component
public class Serving {

    private final ServingMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Decisions decisions;
    private final ServiceCheck check;
    private final PublicNotices notices;
    private final Attachments attachments;
    private final Papers papers;
    private final CaseFields caseFields;
    private final List<PaperOfMatter> others;

    Serving(
            ServingMapper mapper,
            CaseFiles files,
            Matters matters,
            Decisions decisions,
            ServiceCheck check,
            PublicNotices notices,
            Attachments attachments,
            Papers papers,
            CaseFields caseFields,
            List<PaperOfMatter> others) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.decisions = decisions;
        this.check = check;
        this.notices = notices;
        this.attachments = attachments;
        this.papers = papers;
        this.caseFields = caseFields;
        this.others = others;
    }

    public List<Service> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream()
                .map(ServingMapper.ServiceRow::service)
                .toList();
    }

    public List<Attempt> attempts(CaseNumber caseNumber) {
        return mapper.attempts(caseNumber).stream()
                .map(ServingMapper.AttemptRow::attempt)
                .toList();
    }

    /** The service of the paper with this number, the latest where it was served again. */
    public Optional<Service> of(CaseNumber caseNumber, String paper) {
        return of(caseNumber).stream()
                .filter(service -> paper.equals(service.paper()))
                .max(Comparator.comparingInt(Service::no));
    }

    Optional<Service> latest(Matter matter, Document document) {
        return of(matter.caseNumber()).stream()
                .filter(service -> service.matter().equals(matter) && service.document() == document)
                .max(Comparator.comparingInt(Service::no));
    }

    /** The paper of a matter that waits to be served: of a party, by how far its course has come. */
    Optional<ToServe> waiting(Matter matter) {
        return matter.is(Matter.Kind.PARTY)
                ? ofParty(matter)
                : others.stream().flatMap(one -> one.find(matter).stream()).findFirst();
    }

    private Optional<ToServe> ofParty(Matter party) {
        var stage = matters.find(party).map(one -> one.stage()).orElse(null);
        if (stage == Stage.NOTIFYING) {
            return decisions
                    .notice(party)
                    .filter(notice -> notice.servedOn() == null)
                    .map(ToServe::of);
        }
        return stage == Stage.SERVING
                ? decisions
                        .decision(party)
                        .filter(decision -> decision.number() != null)
                        .map(ToServe::of)
                : Optional.empty();
    }

    /** A service to the respondent himself, to vary. */
    public ServiceForm blank(CaseFile file, int respondent) {
        var receiver = files.respondent(Matter.party(file.number(), respondent))
                .map(Party::name)
                .orElse(file.respondent());
        return new ServiceForm(Way.IN_PERSON, null, receiver, "", null, null, null, false, null, null, null);
    }

    /** What the page of a service shows beside its form. */
    public Map<String, Object> facts(ToServe paper) {
        var caseNumber = paper.matter().caseNumber();
        var facts = new HashMap<String, Object>();
        facts.put(
                "attempts",
                attempts(caseNumber).stream()
                        .filter(one -> one.paper().equals(paper.number()))
                        .toList());
        facts.put("attachments", attachments.of(caseNumber));
        notices.of(paper).ifPresent(notice -> {
            facts.put("publicNotice", notice);
            facts.put("publicNoticeDue", notices.lastDay(notice));
        });
        mapper.addresses(caseNumber).stream()
                .filter(address -> address.respondent() == paper.respondent())
                .reduce((first, second) -> second)
                .ifPresent(address -> facts.put("address", address));
        return facts;
    }

    /** What stands against a service; empty when nothing does. */
    public List<Refusal> refusals(Work work, ToServe paper, ServiceForm form) {
        return check.refusals(work, paper, form);
    }

    /**
     * Writes a service down and makes form 50.
     *
     * @legal 市场监督管理行政处罚程序规定 第八十二条、第八十三条
     */
    public Service record(Work work, ToServe paper, ServiceForm form) {
        var notice = notices.of(paper);
        boolean isByNotice = form.way() == Way.PUBLIC_NOTICE;
        var servedOn = isByNotice ? notices.lastDay(notice.orElseThrow()) : Objects.requireNonNull(form.servedOn());
        var service = new Service(
                paper.matter(),
                mapper.of(work.caseNumber()).size() + 1,
                paper.document(),
                paper.number(),
                form.way(),
                isByNotice ? notice.orElseThrow().postedOn() : work.occurredOn(),
                servedOn,
                form.receiver(),
                form.proof(),
                particulars(work, paper, form));
        mapper.insert(service);
        notice.ifPresent(posted -> notices.end(posted, servedOn));
        makeReceipt(work.file(), paper, service);
        return service;
    }

    /** Writes down that a decision was handed to the party where it was made. */
    @Transactional
    public void handedOver(Matter party, LocalDate on, String receiver, String proof) {
        mapper.insert(new Service(
                party,
                mapper.of(party.caseNumber()).size() + 1,
                Document.DECISION,
                decisions.decision(party).map(Decision::number).orElse(null),
                Way.IN_PERSON,
                on,
                on,
                receiver,
                proof,
                Particulars.NONE));
    }

    private Particulars particulars(Work work, ToServe paper, ServiceForm form) {
        var way = form.way();
        var confirmed = check.address(paper, work.occurredOn());
        var address = way == Way.ELECTRONIC
                ? confirmed.map(Address::electronic)
                : way == Way.POST ? confirmed.map(Address::address) : Optional.<String>empty();
        return new Particulars(
                way == Way.LEFT ? form.witnessing() : null,
                way == Way.LEFT ? form.witnesses() : null,
                address.orElse(null),
                way == Way.POST ? form.trackingNo() : null,
                way == Way.POST && form.returned(),
                way == Way.OTHER_BUREAU ? form.helper() : null,
                way == Way.OTHER_BUREAU ? form.letter() : null,
                form.attachment());
    }

    private void makeReceipt(CaseFile file, ToServe paper, Service service) {
        var fields = caseFields.of(file, Matter.party(file.number(), paper.respondent()));
        fields.put("documentName", caseFields.word("paper", paper.paper().name()));
        fields.put("number", paper.number());
        fields.put("serviceWay", caseFields.word("way", service.way().name()));
        fields.put("servedOn", service.servedOn().toString());
        fields.put("receiver", service.receiver());
        fields.put("serviceProof", proofText(service));
        check.address(paper, service.sentOn()).ifPresent(address -> fields.put("respondentAddress", address.address()));
        papers.makeReceipt(file.number(), paper.paper(), paper.number(), service.sentOn(), fields);
    }

    /** The proof as form 50 has it, with what the way asks for. */
    private String proofText(Service service) {
        var one = service.particulars();
        var detail =
                switch (service.way()) {
                    case LEFT ->
                        caseFields.word("witnessing", String.valueOf(one.witnessing())) + "："
                                + Objects.requireNonNullElse(one.witnesses(), "");
                    case ELECTRONIC -> "送达至" + one.address();
                    case POST -> "邮件单号：" + one.trackingNo() + (one.returned() ? "（邮件被退回）" : "");
                    case OTHER_BUREAU -> "受托机关：" + one.helper() + "；委托函：" + one.letter();
                    case IN_PERSON, PUBLIC_NOTICE -> "";
                };
        return detail.isEmpty() ? service.proof() : service.proof() + "\n" + detail;
    }

    /** The respondents of a case by their places, as a page offers them. */
    public Map<Integer, String> respondents(CaseFile file) {
        return files.respondentPlaces(file);
    }
}
