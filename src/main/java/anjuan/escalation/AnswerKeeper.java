package anjuan.escalation;

/** Is told of each answer that a bureau above gave to a question, in the transaction in which it was given. */
public interface AnswerKeeper {

    void answered(InstructionRequest request, Reply answer);
}
