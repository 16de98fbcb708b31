package id.tanggap.demo.plan;

/**
 * How an office works.
 *
 * @param answer median hours to the first answer, in its own working time
 * @param solution median working days from the answer to the solution
 * @param leftLying share of what nobody looks at until somebody higher does
 * @param emptyWords share of answers and solutions that say nothing
 * @param evidence share of solutions that show something
 * @param dayAndNight whether somebody is always there
 */
record Temper(
        double answer,
        double answerSpread,
        double solution,
        double solutionSpread,
        double leftLying,
        double emptyWords,
        double evidence,
        boolean dayAndNight) {

    static Temper read(String cell) {
        String[] part = cell.split(" ");
        return new Temper(
                Double.parseDouble(part[0]),
                Double.parseDouble(part[1]),
                Double.parseDouble(part[2]),
                Double.parseDouble(part[3]),
                Double.parseDouble(part[4]),
                Double.parseDouble(part[5]),
                Double.parseDouble(part[6]),
                part[7].equals("all"));
    }
}
