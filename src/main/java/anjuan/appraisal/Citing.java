package anjuan.appraisal;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.AttachmentResult;
import anjuan.document.Attachments;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceKeeping;
import anjuan.evidence.EvidenceKind;
import anjuan.evidence.EvidenceLine;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Exemplar;
import anjuan.evidence.Obtained;
import anjuan.evidence.Origin;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cites a result of the library in a case: an item of its evidence, to be checked there as any other. */
@Service
public class Citing {

    private static final String BASIS = "市场监督管理行政处罚程序规定 第二十三条";

    private final AppraisalLibrary library;
    private final AppraisalMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final EvidenceRegister register;
    private final EvidenceKeeping keeping;
    private final Attachments attachments;
    private final Organisation organisation;
    private final Ledger ledger;
    private final Clock clock;

    Citing(
            AppraisalLibrary library,
            AppraisalMapper mapper,
            CaseFiles files,
            Access access,
            EvidenceRegister register,
            EvidenceKeeping keeping,
            Attachments attachments,
            Organisation organisation,
            Ledger ledger,
            Clock clock) {
        this.library = library;
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.register = register;
        this.keeping = keeping;
        this.attachments = attachments;
        this.organisation = organisation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Cites a result in a case of the officer's own, once. The ledger of the case that it comes from says which bureau cited it,
     * not in which case, as that of the citing case does not say where it comes from.
     */
    @Transactional
    public Completion cite(Officer officer, String offerId, CaseNumber caseNumber) {
        var offer = library.read(officer, offerId);
        access.requireSight(officer, caseNumber);
        var origin = mapper.origin(offerId).orElseThrow();
        // in one order everywhere, so that two who cite crosswise do not wait for each other
        Stream.of(origin.caseNumber(), caseNumber)
                .distinct()
                .sorted(Comparator.comparing(CaseNumber::value))
                .forEach(files::lock);
        var file = files.read(caseNumber);
        if (!access.has(officer, Role.HANDLER, file)) {
            return new Completion.NotYours(Role.HANDLER.name());
        }
        var refusal = refusal(officer, offer, origin.caseNumber(), file);
        if (refusal != null) {
            return new Completion.Refused(List.of(refusal));
        }
        var today = LocalDate.now(clock);
        var bureau = organisation.bureau(offer.bureauId()).name();
        var item = enter(officer, offer, bureau, caseNumber, today);
        mapper.insertCitation(offerId, caseNumber, item.no(), officer.name(), today);
        copyReport(officer, offer, origin, item);
        append(caseNumber, officer, "citeAppraisal", item.no() + " " + item.name(), bureau, today);
        append(
                origin.caseNumber(),
                officer,
                "appraisalCited",
                origin.matter(),
                organisation.bureau(officer.bureauId()).name(),
                today);
        return new Completion.Completed(Act.DONE);
    }

    private @Nullable Refusal refusal(Officer officer, Offer offer, CaseNumber from, CaseFile file) {
        if (!offer.isOpen()) {
            return Refusal.of("APPRAISAL_WITHDRAWN");
        }
        if (from.equals(file.number())) {
            return Refusal.at("caseNumber", "APPRAISAL_OF_THIS_CASE");
        }
        if (!keeping.mayEnter(officer, file)) {
            return Refusal.of("NOT_AT_THIS_STAGE");
        }
        return mapper.isCited(offer.id(), file.number()) ? Refusal.at("caseNumber", "APPRAISAL_CITED_ALREADY") : null;
    }

    private EvidenceItem enter(Officer officer, Offer offer, String bureau, CaseNumber caseNumber, LocalDate today) {
        var number = Objects.requireNonNullElse(offer.reportNumber(), "");
        var line = new EvidenceLine(
                EvidenceKind.EXPERT_OPINION,
                cut(offer.product() + " " + offer.body() + " " + number, 200).strip(),
                cut(offer.result(), 1000),
                bureau,
                Exemplar.COPY,
                "原件存" + bureau + "，" + offer.resultedOn());
        var obtained = new Obtained(Origin.CITED, today, officer.name(), officer.name(), null, null, null, null);
        return register.register(caseNumber, List.of(line), obtained).get(0);
    }

    /** The report itself becomes an attachment of the citing case. */
    private void copyReport(Officer officer, Offer offer, AppraisalMapper.OriginRow origin, EvidenceItem item) {
        var id = origin.attachmentId();
        if (id == null) {
            return;
        }
        var report = attachments.find(origin.caseNumber(), id).orElseThrow();
        try (var bytes = attachments.open(report)) {
            var copied = attachments.add(
                    item.caseNumber(), report.fileName(), bytes, offer.product(), officer.name(), offer.resultedOn());
            if (!(copied instanceof AttachmentResult.Attached attached)) {
                throw new IllegalStateException("the report of offer " + offer.id() + " cannot be copied");
            }
            register.link(item, attached.attachment().id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(
            CaseNumber caseNumber, Officer officer, String act, String object, String reason, LocalDate on) {
        ledger.append(new Act(
                caseNumber, on, Actor.of(officer, Post.OFFICER), act, object, Act.DONE, reason, BASIS, null, ""));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
