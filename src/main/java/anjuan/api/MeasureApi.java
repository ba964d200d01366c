package anjuan.api;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.RunningClock;
import anjuan.measure.Custody;
import anjuan.measure.Fate;
import anjuan.measure.Goods;
import anjuan.measure.GoodsList;
import anjuan.measure.HolderKind;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureView;
import anjuan.measure.MeasureViews;
import anjuan.measure.RequestKind;
import anjuan.measure.SeizureWay;
import anjuan.measure.Taken;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the preservations and seizures of a case, with what was taken and what became of it. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}/measures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "measures")
class MeasureApi {

    /**
     * A preservation or a seizure.
     *
     * @param ground the law that a seizure rests on, in words; absent for a preservation
     * @param origin the preservation that a seizure takes goods over from
     * @param dueOn last day on which it must be handled or ends; absent until it runs
     */
    record Measured(
            String matter,
            Matter.Kind kind,
            MeasureState state,
            boolean urgent,
            @Nullable SeizureWay way,
            @Nullable String ground,
            @Nullable String origin,
            String subject,
            String reason,
            LocalDate requestedOn,
            @Nullable String approver,
            @Nullable LocalDate decidedOn,
            @Nullable String number,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn,
            @Nullable OnTheSpot taken,
            List<Line> goods,
            List<Asked> requests) {}

    record OnTheSpot(
            LocalDate takenOn,
            LocalTime takenAt,
            String place,
            HolderKind holderKind,
            @Nullable String holder,
            Custody custody,
            @Nullable String custodian,
            String officers,
            boolean partyPresent,
            @Nullable String witness) {}

    /** @param worth of the whole line in yuan */
    record Line(
            int line,
            String name,
            @Nullable String brand,
            @Nullable String specification,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal worth,
            @Nullable String place,
            @Nullable String remark,
            List<Part> parts) {}

    /** @param toMatter the seizure that took it over, where one did */
    record Part(Fate fate, BigDecimal quantity, @Nullable String toMatter) {}

    /** @param granted absent while nobody has decided */
    record Asked(
            RequestKind kind,
            String reason,
            LocalDate requestedOn,
            @Nullable Boolean granted,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate carriedOutOn) {}

    private final MeasureViews measures;
    private final Access access;
    private final Wording wording;

    MeasureApi(MeasureViews measures, Access access, Wording wording) {
        this.measures = measures;
        this.access = access;
        this.wording = wording;
    }

    @Operation(summary = "The measures of a case with their goods, requests and last days")
    @Transactional(readOnly = true)
    @GetMapping
    List<Measured> read(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return measures.of(caseNumber).stream().map(this::measured).toList();
    }

    private Measured measured(MeasureView view) {
        var measure = view.measure();
        var ground = view.ground();
        return new Measured(
                measure.matter(),
                measure.isSeizure() ? Matter.Kind.SEIZURE : Matter.Kind.PRESERVATION,
                measure.state(),
                measure.urgent(),
                measure.way(),
                ground == null ? null : wording.locale().equals(Locale.ENGLISH) ? ground.en() : ground.zh(),
                measure.origin(),
                measure.subject(),
                measure.reason(),
                measure.requestedOn(),
                measure.approver(),
                measure.decidedOn(),
                measure.number(),
                dueOn(view.clock()),
                measure.endedOn(),
                view.taken() == null ? null : onTheSpot(view.taken()),
                view.goods().lines().stream()
                        .map(goods -> line(view.goods(), goods))
                        .toList(),
                view.requests().stream().map(MeasureApi::asked).toList());
    }

    private static @Nullable LocalDate dueOn(@Nullable RunningClock clock) {
        return clock == null ? null : clock.dueDate().effective();
    }

    private static OnTheSpot onTheSpot(Taken taken) {
        return new OnTheSpot(
                taken.takenOn(),
                taken.takenAt(),
                taken.place(),
                taken.holderKind(),
                taken.holder(),
                taken.custody(),
                taken.custodian(),
                taken.officers(),
                taken.partyPresent(),
                taken.witness());
    }

    private static Line line(GoodsList list, Goods goods) {
        return new Line(
                goods.line(),
                goods.name(),
                goods.brand(),
                goods.specification(),
                goods.quantity(),
                goods.unit(),
                goods.worth(),
                goods.place(),
                goods.remark(),
                list.parts(goods.line()).stream()
                        .map(part -> new Part(part.fate(), part.quantity(), part.toMatter()))
                        .toList());
    }

    private static Asked asked(MeasureRequest request) {
        return new Asked(
                request.kind(),
                request.reason(),
                request.requestedOn(),
                request.granted(),
                request.decidedBy(),
                request.decidedOn(),
                request.carriedOutOn());
    }
}
