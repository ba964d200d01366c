package anjuan.casefile;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Serial numbers without gaps: the counter's row is locked until the caller's transaction ends, and a rollback gives
 * the number back.
 */
@Service
public class Serials {

    private final CaseFileMapper mapper;
    private final TransactionTemplate apart;

    Serials(CaseFileMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        // a new counter is opened in a transaction of its own: a clash of two openers must not spoil the act
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next serial of a counter in a year, beginning with 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name, int year) {
        // opening takes a second connection, which must not be needed by every act after a restart
        if (mapper.advance(name, year) == 0) {
            open(name, year);
            if (mapper.advance(name, year) != 1) {
                throw new IllegalStateException("no counter " + name + " of " + year);
            }
        }
        return mapper.lastSerial(name, year);
    }

    private void open(String name, int year) {
        try {
            apart.executeWithoutResult(status -> mapper.addSerial(name, year));
        } catch (DuplicateKeyException openedByAnother) {
            // the row is there, which is all that was wanted
        }
    }
}
