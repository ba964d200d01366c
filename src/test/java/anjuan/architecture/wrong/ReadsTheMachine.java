package anjuan.architecture.wrong;

class ReadsTheMachine {

    long now() {
        return System.currentTimeMillis();
    }
}
