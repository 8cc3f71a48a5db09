package org.carepremiums.deploy.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.draft.ChangedProvidersPage;
import org.carepremiums.eligibility.draft.DraftComparison;
import org.carepremiums.eligibility.draft.DraftEffect;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;
import org.carepremiums.eligibility.store.SharedFacts;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long a draft of the integrated practice premium takes over the facts of many general
 * practitioners, as the service compares it: PostgreSQL, about twelve facts each, every third in a
 * group practice of five. Each JVM is a fresh one that has done nothing before, and compares
 * several times. The figures stand in {@code docs/runbook.md}. Arguments: providers (default
 * 60000), runs in each JVM (default 5), JVMs (default 1).
 */
public final class DraftComparisonSpeed {

  private static final PremiumYear YEAR = PremiumYear.of(2024);
  private static final BusinessDay OPEN_DAY = BusinessDay.of("2026-01-05");
  private static final LocalDate OBSERVED = LocalDate.of(2025, 10, 1);
  private static final String MEASURE = "measure";
  private static final int STORED_AT_ONCE = 1_000;
  private static final int LISTED = 500;
  private static final String DRAFT = "schemes/gp-integrated-practice/" + YEAR + ".yaml";
  private static final String IN_FORCE = "measure: PERCENT, atLeast: 60";
  private static final String DRAFTED = "measure: PERCENT, atLeast: 70";
  private static final List<UsageParameter> SHARES =
      List.of(UsageParameter.CHAPTER_IV, UsageParameter.ELECTRONIC_BILLING);
  private static final List<UsageParameter> COUNTS =
      List.of(UsageParameter.MEDICATION_SCHEMES, UsageParameter.EVIDENCE_LINKER);

  private DraftComparisonSpeed() {}

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals(MEASURE)) {
      measure(arguments[1], Integer.parseInt(arguments[2]));
      return;
    }
    int providers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int machines = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    Path directory = Files.createTempDirectory("draft-comparison-speed");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("postgresql"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start()) {
      DataSource dataSource = server.getPostgresDatabase();
      long facts = fill(dataSource, inForce(), providers);
      System.out.printf("%,d providers with %,d facts%n", providers, facts);
      System.out.println(
          "| run | seconds | CPU s of the JVM | gaining | losing | difference in cents | heap used MB |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (int machine = 1; machine <= machines; machine++) {
        measureElsewhere(server.getJdbcUrl("postgres", "postgres"), runs);
      }
    }
  }

  private static SchemesInForce inForce() {
    return SchemesInForce.load(Thread.currentThread().getContextClassLoader())
        .knownOn(OPEN_DAY.value());
  }

  /** In another JVM with the options of this one. */
  private static void measureElsewhere(String url, int runs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DraftComparisonSpeed.class.getName(),
            MEASURE,
            url,
            Integer.toString(runs)));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("the measuring JVM ended with " + status);
    }
  }

  private static void measure(String url, int runs) throws IOException, SQLException {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(url);
    SchemesInForce schemes = inForce();
    byte[] draft = draft();
    for (int run = 1; run <= runs; run++) {
      measure(run, dataSource, schemes, draft);
    }
  }

  private static void measure(int run, DataSource dataSource, SchemesInForce schemes, byte[] draft)
      throws SQLException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    DraftEffect effect =
        new DraftComparison(
                schemes, schemes.drafted(draft, Scheme.GP_INTEGRATED_PRACTICE, YEAR), OPEN_DAY)
            .run(dataSource, new ChangedProvidersPage(null, LISTED, true), looked -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "| %d | %.1f | %.1f | %,d | %,d | %,d | %d |%n",
        run,
        seconds,
        (system.getProcessCpuTime() - cpu) / 1e9,
        effect.premiums().get(0).gaining(),
        effect.premiums().get(0).losing(),
        effect.premiums().get(0).difference().value(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static byte[] draft() throws IOException {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(DRAFT)) {
      String inForce = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      if (!inForce.contains(IN_FORCE)) {
        throw new IllegalStateException(DRAFT + " no longer asks for 60 %");
      }
      return inForce.replace(IN_FORCE, DRAFTED).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static long fill(DataSource dataSource, SchemesInForce schemes, int providers)
      throws IOException, SQLException {
    // As the service makes its tables, but for the rights of roles that are not there
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/platform", "classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    long facts = 0;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      SharedFacts shared = SharedFacts.load(connection, true);
      shared.learn(
          fact("gp-file", new FactValue.SoftwareAcceptance(LocalDate.of(2018, 1, 1), null)));
      schemes
          .find(Scheme.GP_INTEGRATED_PRACTICE, YEAR)
          .orElseThrow()
          .rules()
          .sources()
          .forEach(source -> shared.learn(complete(source)));
      shared.save(connection);
      for (int first = 0; first < providers; first += STORED_AT_ONCE) {
        List<Fact> told = new ArrayList<>();
        for (int n = first; n < Math.min(providers, first + STORED_AT_ONCE); n++) {
          told.addAll(practitioner(n));
        }
        facts += told.size();
        store(connection, told);
      }
      statement.execute("vacuum analyze");
    }
    return facts;
  }

  private static SourceCompleteness complete(SourceYear source) {
    return new SourceCompleteness(
        source.source(), source.feed(), source.year(), true, "delivery-1", OPEN_DAY, null);
  }

  private static void store(Connection connection, Collection<Fact> facts) throws SQLException {
    Map<InamiKey, ProviderState> states =
        ProviderStates.load(
            connection,
            facts.stream().map(fact -> new InamiKey(fact.subject())).collect(Collectors.toSet()));
    facts.forEach(fact -> states.get(new InamiKey(fact.subject())).learn(fact));
    ProviderStates.save(connection, states.values());
    PracticeMembers.save(connection, states.values());
  }

  /** The shares are spread, so that a draft has gainers, losers and people in between. */
  private static List<Fact> practitioner(int n) {
    int base = 100_000 + n;
    String provider = "%06d%02d".formatted(base, 97 - base % 97);
    int spread = n * 37 % 100;
    List<FactValue> values = new ArrayList<>();
    values.add(new FactValue.Competence("003", LocalDate.of(2010, 1, 1), null));
    values.add(
        new FactValue.AttestedAmount(YEAR, "300", YEAR.lastDay(), EuroCents.ofEuros(40_000)));
    values.add(new FactValue.OnCallParticipation(YEAR, true, 3, false));
    values.add(new FactValue.SoftwareUse("gp-file", LocalDate.of(2018, 1, 1), null));
    values.add(new FactValue.DmgPatientCount(YEAR, "300", 1_204));
    values.add(new FactValue.SumehrCount(YEAR, 1_204 * spread / 100));
    for (UsageParameter parameter : SHARES) {
      values.add(usage(parameter, 40 + spread / 2, 100));
    }
    for (UsageParameter parameter : COUNTS) {
      values.add(usage(parameter, 6, null));
    }
    values.add(usage(UsageParameter.HANDICAP_FORMS, spread % 5, null));
    values.add(
        new FactValue.Application(
            "app-" + n,
            Scheme.GP_INTEGRATED_PRACTICE,
            YEAR,
            LocalDate.of(2025, 10, 1),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null));
    if (n / 5 % 3 == 0) {
      LocalDate since = LocalDate.of(2020, 1, 1);
      values.add(new FactValue.PracticeMembership("practice-" + n / 5, since, since, null, since));
    }
    return values.stream().map(value -> fact(provider, value)).toList();
  }

  private static FactValue usage(UsageParameter parameter, int numerator, Integer denominator) {
    return new FactValue.UsageCount(
        parameter, YEAR, YEAR.firstDay(), YEAR.lastDay(), numerator, denominator);
  }

  private static Fact fact(String subject, FactValue value) {
    Source source = value.source();
    return new Fact(
        Fact.id(subject, value, source, 1),
        subject,
        1,
        YEAR.period(),
        value,
        source,
        "benchmark",
        "delivery-1",
        OBSERVED,
        BusinessDay.of("2025-10-01"),
        null);
  }
}
