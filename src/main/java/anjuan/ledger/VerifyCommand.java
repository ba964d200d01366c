package anjuan.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Verifies an exported ledger without database, server or account: {@code java -jar anjuan.jar verify FILE}. */
public final class VerifyCommand {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyCommand() {}

    /**
     * Verifies the file that is named behind the word {@code verify}.
     *
     * @return exit code: 0 when the chain is sound, 1 when it is broken, 2 when there is nothing to verify
     */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 2) {
            out.println("用法 / usage: java -jar anjuan.jar verify FILE");
            return UNREADABLE;
        }
        try {
            return verify(ExportedCase.read(Path.of(args[1])), out);
        } catch (IOException | InvalidPathException unreadable) {
            out.println("无法读取导出的留痕文件 " + args[1] + " / cannot read an exported ledger: " + reason(unreadable));
            return UNREADABLE;
        }
    }

    private static int verify(ExportedCase exported, PrintStream out) {
        var verification = Chain.verify(exported.chain(), exported.head());
        out.println("案件 / case " + exported.caseNumber() + "，" + verification.entries() + " 条 / entries");
        if (exported.head() == null) {
            out.println("文件中没有链尾，末尾条目是否被删去无法判断 / the file has no head: a cut tail cannot be seen");
        }
        if (verification.isSound()) {
            out.println("校验通过，留痕完整 / OK, the chain is sound");
            return SOUND;
        }
        out.println("校验不通过，第 " + verification.firstBad() + " 条：" + chinese(verification.fault()) + " / BROKEN at entry "
                + verification.firstBad() + ": " + english(verification.fault()));
        return BROKEN;
    }

    private static String chinese(Chain.Fault fault) {
        return switch (fault) {
            case CHANGED -> "内容与其摘要值不符，已被改动";
            case NOT_LINKED -> "与前一条不相衔接";
            case MISSING -> "缺失";
        };
    }

    private static String english(Chain.Fault fault) {
        return switch (fault) {
            case CHANGED -> "its fields do not give its hash, it was changed";
            case NOT_LINKED -> "it does not follow from the entry before it";
            case MISSING -> "it is missing";
        };
    }

    /** The first line: what Jackson says behind it is about its own classes. */
    private static String reason(Exception unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        int end = message.indexOf('\n');
        return unreadable.getClass().getSimpleName() + ": " + (end < 0 ? message : message.substring(0, end));
    }
}
