package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// mountSmall puts a small file system in place of a folder; only root may.
func mountSmall(dir string, size int) error {
	if os.Getuid() != 0 {
		return errors.New("only root mounts file systems")
	}
	return syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d", size))
}

// asNobody runs a command as a user without rights. Who is no root has none
// over the files of the test that were made unreadable anyway.
func asNobody(cmd *exec.Cmd) error {
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		return nil
	}
	return errors.New("only root can become somebody else")
}
