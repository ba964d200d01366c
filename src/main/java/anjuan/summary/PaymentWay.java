package anjuan.summary;

/** How a fine imposed on the spot is paid: at the bank as any other, or in cash where A96 allows it. */
public enum PaymentWay {
    BANK,
    CASH
}
