package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import anjuan.engine.TableUse;
import anjuan.engine.TableUse.Put;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What cases asked of decision tables, as the capabilities that asked say it again; reads only. */
@Component
class TableQuestions {

    private final List<TableUse> uses;

    TableQuestions(List<TableUse> uses) {
        this.uses = uses;
    }

    /** What a case asked a table, in the order in which it did. */
    List<Put> of(String table, CaseNumber number) {
        return using(table)
                .flatMap(use -> use.asked(number).stream())
                .filter(put -> put.question().table().equals(table))
                .toList();
    }

    /** The cases that asked a table, the latest first. */
    List<CaseNumber> latest(String table, int most) {
        return using(table)
                .flatMap(use -> use.latest(most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private Stream<TableUse> using(String table) {
        return uses.stream().filter(use -> use.tables().contains(table));
    }
}
