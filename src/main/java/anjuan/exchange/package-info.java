/**
 * Messages to the systems of other organs (信息共享平台): kept in the transaction of the act that they tell of, and sent
 * afterwards, each once. Nothing that goes out names who complained or reported.
 *
 * @legal 关于推进行政执法与刑事司法衔接工作的规定（高检发释字〔2021〕4号）
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "deadline", "decision", "escalation"})
package anjuan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
