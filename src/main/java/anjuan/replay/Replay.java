package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import anjuan.replay.CaseReport.Result;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The command {@code replay FILE}. */
public final class Replay {

    /** Every case of a kind that is carried was carried, or the report says why not. */
    public static final int DONE = 0;

    /** A case stopped at something unexpected. */
    public static final int CASES_FAILED = 1;

    /** The command line or the file is of no use. */
    public static final int UNUSABLE = 2;

    /** The server was not there, or went away. */
    public static final int NO_SERVER = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Duration patience;

    public Replay(PrintStream out, PrintStream err, Clock clock) {
        this(out, err, clock, PATIENCE);
    }

    Replay(PrintStream out, PrintStream err, Clock clock, Duration patience) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.patience = patience;
    }

    /** @return the exit code */
    public int run(String... words) {
        try {
            var arguments = Arguments.read(words);
            return replay(arguments, CaseList.read(arguments.file()));
        } catch (Arguments.Unusable e) {
            err.println(e.getMessage());
            err.println(Arguments.USAGE);
            return UNUSABLE;
        } catch (CaseList.BrokenFile e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private int replay(Arguments arguments, CaseList list) {
        // the same content and key order on every run, so that a repeated request is the same to the letter
        var json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        var api = new Api(arguments.url(), arguments.password(), patience, json);
        var reports = new ArrayList<CaseReport>();
        int exit = DONE;
        try {
            var calendar = WorkingCalendar.packaged();
            var carrier = new Carrier(api, new Planner(calendar, businessDate(api)), calendar);
            carryAll(carrier, list, reports);
        } catch (Api.ServerGone | Api.NotAdmitted e) {
            err.println(e.getMessage());
            var left = list.cases().subList(reports.size(), list.cases().size());
            left.forEach(published -> reports.add(notReached(published)));
            err.println(left.stream().filter(PublishedCase::isCarried).count() + " cases were not reached");
            exit = NO_SERVER;
        }
        out.print(Tables.plain(reports, list.noCases()));
        out.flush();
        if (!write(arguments, reports, list)) {
            return UNUSABLE;
        }
        boolean isFailed = reports.stream().anyMatch(report -> report.result() == Result.FAILED || !report.isSound());
        return exit == DONE && isFailed ? CASES_FAILED : exit;
    }

    private void carryAll(Carrier carrier, CaseList list, List<CaseReport> reports) {
        var seen = new HashSet<String>();
        for (var published : list.cases()) {
            reports.add(carry(carrier, published, seen.add(published.reference())));
            var report = reports.get(reports.size() - 1);
            if (report.result() != Result.LEFT_OUT) {
                err.printf("%d/%d %s %s%n", reports.size(), list.cases().size(), published.id(), report.result());
            }
        }
    }

    private static CaseReport carry(Carrier carrier, PublishedCase published, boolean isFirst) {
        if (!published.isCarried()) {
            return CaseReport.without(published, Result.LEFT_OUT, List.of(), otherProcedure(published.procedure()));
        }
        if (!isFirst) {
            return CaseReport.without(
                    published, Result.EXPLAINED, List.of(), "the same entry stands in the file before: carried once");
        }
        try {
            return carrier.carry(published);
        } catch (Api.ServerGone | Api.NotAdmitted noServer) {
            throw noServer;
        } catch (RuntimeException defect) {
            // one strange entry must not stop the others
            return CaseReport.without(published, Result.FAILED, List.of(), "the replay itself failed: " + defect);
        }
    }

    private static CaseReport notReached(PublishedCase published) {
        return published.isCarried()
                ? CaseReport.without(published, Result.FAILED, List.of(), "not reached: the server is not there")
                : CaseReport.without(published, Result.LEFT_OUT, List.of(), otherProcedure(published.procedure()));
    }

    private static String otherProcedure(String procedure) {
        return switch (procedure) {
            case "" -> "the file names no procedure";
            case "ruling" -> "procedure \"ruling\" (专利侵权纠纷行政裁决): comes with the patent rulings";
            case "mediation" -> "procedure \"mediation\" (行政调解): comes with the mediations";
            default -> "procedure \"" + procedure + "\" is no penalty case";
        };
    }

    private LocalDate businessDate(Api api) {
        var answer = api.get(Cast.CLERK, "/api/demo/clock");
        return answer.isOk() && answer.body().hasNonNull("date")
                ? LocalDate.parse(answer.body().path("date").asText())
                : LocalDate.now(clock);
    }

    private boolean write(Arguments arguments, List<CaseReport> reports, CaseList list) {
        if (arguments.out() == null) {
            return true;
        }
        try {
            Files.writeString(
                    arguments.out(),
                    Tables.markdown(String.valueOf(arguments.file().getFileName()), reports, list.noCases()));
            return true;
        } catch (IOException e) {
            err.println(arguments.out() + " cannot be written: " + e.getMessage());
            return false;
        }
    }
}
