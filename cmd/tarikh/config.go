package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

const configHelp = `Show the settings of extract and where each comes from: a flag, the environment,
a configuration file, or the program.

A setting is looked for in this order:
  1. the command line:        --min-confidence 0.5
  2. the environment:         TARIKH_MIN_CONFIDENCE=0.5
  3. a configuration file:    min-confidence = 0.5

The file is the one that --config or TARIKH_CONFIG names, else tarikh.toml,
tarikh.yaml or tarikh.yml in the folder of work. Its keys are the names of the
flags. Flags that may be repeated take lists, and --field takes a table.`

// configNames are the files looked for, in order.
var configNames = []string{"tarikh.toml", "tarikh.yaml", "tarikh.yml"}

const (
	configFlag = "config"
	envPrefix  = "TARIKH_"
)

// The commands that no settings are for.
var unconfigured = []string{"config", "version", "completion", "help", "__complete", "__completeNoDesc"}

// noSetting marks the flags of a command that mean something else than the
// settings of their names.
const noSetting = "no-setting"

// origins say where the settings of a command come from, by flag.
type origins map[string]string

// configure sets the flags that the command line does not from the environment
// and from a configuration file.
func configure(cmd *cobra.Command) (origins, error) {
	from := origins{}
	file, path, err := readConfig(cmd)
	if err != nil {
		return nil, err
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if err != nil || f.Name == configFlag || f.Name == "help" || f.Name == "version" || f.Annotations[noSetting] != nil {
			return
		}
		value, inEnv := os.LookupEnv(envName(f.Name))
		switch {
		case f.Changed:
			from[f.Name] = "flag"
		case inEnv:
			from[f.Name] = envName(f.Name)
			err = setFlag(cmd, f, []string{value}, envName(f.Name))
		case file[f.Name] != nil:
			from[f.Name] = path
			err = setFlag(cmd, f, settings(file[f.Name]), path)
		}
	})
	return from, err
}

func envName(flag string) string {
	return envPrefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func setFlag(cmd *cobra.Command, f *pflag.Flag, values []string, where string) error {
	for _, v := range values {
		if err := cmd.Flags().Set(f.Name, v); err != nil {
			return usageError{fmt.Errorf("%s: %s: %w", where, f.Name, err), "see: " + cmd.CommandPath() + " --help"}
		}
	}
	return nil
}

// settings are the values of a key, as a command line would have them.
func settings(v any) []string {
	switch v := v.(type) {
	case []any:
		var all []string
		for _, e := range v {
			all = append(all, fmt.Sprint(e))
		}
		return all
	case map[string]any:
		var all []string
		for key, e := range v {
			all = append(all, key+"="+fmt.Sprint(e))
		}
		slices.Sort(all)
		return all
	}
	return []string{fmt.Sprint(v)}
}

// readConfig reads the configuration file; no file is no settings. A key that
// is no flag of any command is a mistake.
func readConfig(cmd *cobra.Command) (map[string]any, string, error) {
	path, named := configPath(cmd)
	b, err := os.ReadFile(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) && !named {
		return nil, "", nil
	}
	if err != nil {
		return nil, "", fmt.Errorf("configuration: %w", err)
	}
	all := map[string]any{}
	if filepath.Ext(path) == ".toml" {
		err = toml.Unmarshal(b, &all)
	} else {
		err = yaml.Unmarshal(b, &all)
	}
	if err != nil {
		return nil, "", usageError{fmt.Errorf("%s: %w", path, err), "keys are names of flags: min-confidence = 0.5"}
	}
	for key := range all {
		if !knownFlag(cmd.Root(), key) {
			return nil, "", usageError{fmt.Errorf("%s: no setting %q", path, key), "see: tarikh config"}
		}
	}
	return all, path, nil
}

// configPath is the file to read, and whether the user named it.
func configPath(cmd *cobra.Command) (string, bool) {
	if f := cmd.Flags().Lookup(configFlag); f != nil && f.Value.String() != "" {
		return f.Value.String(), true
	}
	if path := os.Getenv(envName(configFlag)); path != "" {
		return path, true
	}
	for _, name := range configNames {
		if _, err := os.Stat(name); err == nil {
			return name, false
		}
	}
	return "", false
}

func knownFlag(cmd *cobra.Command, name string) bool {
	if cmd.Flags().Lookup(name) != nil {
		return true
	}
	return slices.ContainsFunc(cmd.Commands(), func(c *cobra.Command) bool { return knownFlag(c, name) })
}

// configured sets the flags of a command before it runs.
func configured(cmd *cobra.Command, _ []string) error {
	for c := cmd; c != nil; c = c.Parent() {
		if slices.Contains(unconfigured, c.Name()) {
			return nil
		}
	}
	_, err := configure(cmd)
	return err
}

func newConfigCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:     "config",
		Short:   "Show the settings and where they come from",
		Long:    configHelp,
		Example: "  tarikh config\n  TARIKH_WORKERS=2 tarikh config --config project.toml",
		Args:    none,
	}
	o.addFlags(cmd.Flags())
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		from, err := configure(cmd)
		if err != nil {
			return err
		}
		var b strings.Builder
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Name == configFlag || f.Name == "help" {
				return
			}
			where := from[f.Name]
			if where == "" {
				where = "default"
			}
			fmt.Fprintf(&b, "%-16s %-24s %s\n", f.Name, f.Value, where)
		})
		_, err = fmt.Fprint(cmd.OutOrStdout(), b.String())
		return err
	}
	return cmd
}
