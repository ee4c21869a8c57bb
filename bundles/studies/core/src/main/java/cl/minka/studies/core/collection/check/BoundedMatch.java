package cl.minka.studies.core.collection.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.xpath.XPathTypeMismatchException;
import org.javarosa.xpath.expr.XPathFuncExpr;

/** The function {@code regex} of ODK, which stops when the time is over. */
final class BoundedMatch implements IFunctionHandler {
    /** What stands in its place in the forms that are evaluated: the engine lets nobody replace its own functions. */
    static final String NAME = "bounded-match";

    private static final Pattern CALL = Pattern.compile("(?<![\\w.-])regex(?=\\s*\\()");
    private static final int KEPT = 500;

    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    static String instead(String xform) {
        return CALL.matcher(xform).replaceAll(NAME);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public List<Class<?>[]> getPrototypes() {
        return List.of();
    }

    @Override
    public boolean rawArgs() {
        return true;
    }

    @Override
    public Object eval(Object[] args, EvaluationContext context) {
        if (args.length != 2) {
            throw new XPathTypeMismatchException("regex takes two arguments");
        }
        String text = XPathFuncExpr.toString(args[0]);
        String expression = XPathFuncExpr.toString(args[1]);
        if (patterns.size() > KEPT) {
            patterns.clear();
        }
        try {
            Pattern pattern = patterns.computeIfAbsent(expression, Pattern::compile);
            return pattern.matcher(new Watched(text)).matches();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new XPathTypeMismatchException("bad regular expression");
        }
    }

    /** Looks at the time while it is read. */
    private static final class Watched implements CharSequence {
        private static final int EVERY = 0xfff;

        private final CharSequence text;
        private int reads;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & EVERY) == 0) {
                Deadline.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
