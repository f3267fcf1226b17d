package org.yanhe.spark.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yanhe.methods.account.AccountInputs;
import org.yanhe.methods.account.AccountPlan;
import org.yanhe.methods.account.Change;
import org.yanhe.methods.account.CoreIndustries;
import org.yanhe.methods.account.GrowthAccounting;
import org.yanhe.methods.account.Parameters;
import org.yanhe.methods.account.SupplyUse;
import org.yanhe.model.project.AccountSpec;
import org.yanhe.model.project.Project;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** Computes the accounts that a project asks for from its staged datasets. */
public final class Accounts {
  /** Datasets whose rows accounts are computed from. */
  public static final Set<String> DATASETS =
      Set.of(
          "account-parameters",
          "core-shares",
          "core-value-added",
          "industry-accounts",
          "supply-use");

  private final Engine engine;
  private final Project project;
  private final Map<String, StagedDataset> staged;

  private Accounts(Engine engine, Project project, Map<String, StagedDataset> staged) {
    this.engine = engine;
    this.project = project;
    this.staged = staged;
  }

  /**
   * Computes every account of the project, in the order of the project file.
   *
   * @throws org.yanhe.model.problem.Stop.InputError if inputs are missing or impossible
   */
  public static List<AccountRun> compute(
      Engine engine, Project project, Map<String, StagedDataset> staged) {
    Accounts accounts = new Accounts(engine, project, staged);
    return project.spec().accounts().stream().map(accounts::run).toList();
  }

  private AccountRun run(AccountSpec spec) {
    if (spec instanceof AccountSpec.GrowthAccounting growth) {
      return growthAccounting(growth);
    }
    if (spec instanceof AccountSpec.CoreIndustries core) {
      return coreIndustries(core);
    }
    return supplyUse((AccountSpec.SupplyUse) spec);
  }

  private AccountRun coreIndustries(AccountSpec.CoreIndustries spec) {
    CoreIndustries method =
        AccountPlan.coreIndustries(
            spec,
            CoreRows.smalls(project.codes()),
            CoreRows.shares(engine, rows("core-shares"), spec.region()));
    AccountInputs inputs = AccountInputs.of(CoreRows.valueAdded(engine, rows("core-value-added")));
    return new AccountRun(
        method.account(inputs), method.sensitivity(inputs, spec.sensitivity(), spec.last()));
  }

  private AccountRun supplyUse(AccountSpec.SupplyUse spec) {
    SupplyUse method = AccountPlan.supplyUse(spec);
    AccountInputs inputs = AccountInputs.of(AccountEntryRows.collect(engine, rows("supply-use")));
    return new AccountRun(
        method.account(inputs), method.sensitivity(inputs, spec.sensitivity(), spec.last()));
  }

  private AccountRun growthAccounting(AccountSpec.GrowthAccounting spec) {
    GrowthAccounting method = AccountPlan.growthAccounting(spec);
    List<Change> changes = AccountPlan.changes(spec);
    AccountInputs inputs =
        AccountInputs.of(AccountEntryRows.collect(engine, rows("industry-accounts")));
    Parameters parameters =
        ParameterRows.collect(engine, rows("account-parameters"), spec.region());
    return new AccountRun(
        method.account(inputs, parameters),
        method.sensitivity(inputs, parameters, changes, spec.last()));
  }

  private StagedDataset rows(String dataset) {
    StagedDataset one = staged.get(dataset);
    if (one == null) {
      throw new IllegalStateException("The project was read without dataset " + dataset);
    }
    return one;
  }
}
