package org.yanhe.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.yanhe.spark.run.Session;
import org.yanhe.spark.session.Engine;

/** Hands the one session of the test JVM to every test that asks for a {@link SparkSession}. */
public final class SharedSpark implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return session();
  }

  /** An engine around the session, which does without jobs what is small. */
  public static Engine engine() {
    return Engine.on(session());
  }

  /** An engine around the session that leaves everything to jobs. */
  public static Engine jobs() {
    return engine().directUpTo(0);
  }

  /** The session with production settings, two cores and two shuffle partitions. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** Opens the session when the first test asks for it; Spark itself ends it with the JVM. */
  private static final class Holder {
    static final SparkSession SESSION =
        Session.open(Map.of("spark.master", "local[2]", "spark.sql.shuffle.partitions", "2"));
  }
}
