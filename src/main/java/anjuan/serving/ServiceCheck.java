package anjuan.serving;

import anjuan.document.Attachments;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each way of service needs before it counts (A87, A88).
 *
 * @legal 市场监督管理行政处罚程序规定 第八十二条、第八十三条
 */
@Component
class ServiceCheck {

    private final ServingMapper mapper;
    private final PublicNotices notices;
    private final Attachments attachments;
    private final Clock clock;

    ServiceCheck(ServingMapper mapper, PublicNotices notices, Attachments attachments, Clock clock) {
        this.mapper = mapper;
        this.notices = notices;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The address that a respondent had confirmed by a day. */
    Optional<Address> address(ToServe paper, LocalDate by) {
        return mapper.addresses(paper.matter().caseNumber()).stream()
                .filter(one -> one.respondent() == paper.respondent())
                .filter(one -> !one.confirmedOn().isAfter(by))
                .reduce((first, second) -> second);
    }

    List<Refusal> refusals(Work work, ToServe paper, ServiceForm form) {
        var refusals = new ArrayList<Refusal>();
        if (form.way() == Way.PUBLIC_NOTICE) {
            checkNotice(work, paper, refusals);
        } else {
            checkDate(work, form.servedOn(), refusals);
        }
        switch (form.way()) {
            case LEFT -> checkLeft(work, paper, form, refusals);
            case ELECTRONIC -> checkElectronic(work, paper, refusals);
            case POST -> checkPost(work, paper, form, refusals);
            case OTHER_BUREAU -> {
                require("helper", form.helper(), refusals);
                require("letter", form.letter(), refusals);
            }
            case IN_PERSON, PUBLIC_NOTICE -> {
                // signature, or notice: nothing else
            }
        }
        var attachment = form.attachment();
        if (attachment != null
                && attachments.find(work.caseNumber(), attachment).isEmpty()) {
            refusals.add(Refusal.at("attachment", "SERVICE_PROOF_FILE_UNKNOWN"));
        }
        return refusals;
    }

    private void checkDate(Work work, @Nullable LocalDate servedOn, List<Refusal> refusals) {
        var today = LocalDate.now(clock);
        if (servedOn == null) {
            refusals.add(Refusal.at("servedOn", "REQUIRED"));
        } else if (servedOn.isBefore(work.occurredOn())) {
            refusals.add(Refusal.at("servedOn", "SERVED_BEFORE_SENT", servedOn, work.occurredOn()));
        } else if (servedOn.isAfter(today)) {
            refusals.add(Refusal.at("servedOn", "DATE_IN_FUTURE", servedOn, today));
        }
    }

    private void checkLeft(Work work, ToServe paper, ServiceForm form, List<Refusal> refusals) {
        if (form.witnessing() == null) {
            refusals.add(Refusal.at("witnessing", "REQUIRED"));
        } else if (form.witnessing() != Witnessing.CONFIRMED_ADDRESS) {
            require("witnesses", form.witnesses(), refusals);
        } else if (address(paper, work.occurredOn()).isEmpty()) {
            refusals.add(Refusal.at("witnessing", "SERVICE_ADDRESS_NOT_CONFIRMED"));
        }
    }

    private void checkElectronic(Work work, ToServe paper, List<Refusal> refusals) {
        if (address(paper, work.occurredOn()).filter(Address::consents).isEmpty()) {
            refusals.add(Refusal.at("way", "SERVICE_WITHOUT_CONSENT"));
        }
    }

    private void checkPost(Work work, ToServe paper, ServiceForm form, List<Refusal> refusals) {
        require("trackingNo", form.trackingNo(), refusals);
        if (form.returned() && address(paper, work.occurredOn()).isEmpty()) {
            refusals.add(Refusal.at("returned", "SERVICE_ADDRESS_NOT_CONFIRMED"));
        }
    }

    private void checkNotice(Work work, ToServe paper, List<Refusal> refusals) {
        var notice = notices.of(paper);
        if (notice.isEmpty()) {
            refusals.add(Refusal.at("way", "SERVICE_NOTICE_NOT_POSTED"));
            return;
        }
        var last = notices.lastDay(notice.get());
        if (!work.occurredOn().isAfter(last)) {
            refusals.add(Refusal.at("occurredOn", "SERVICE_NOTICE_RUNNING", last));
        }
    }

    private static void require(String field, @Nullable String text, List<Refusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(Refusal.at(field, "REQUIRED"));
        }
    }
}
